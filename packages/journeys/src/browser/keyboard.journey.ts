import {
  PASSWORD,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
} from "../harness/client.ts";
import { hasFocus, tabTo } from "../harness/keys.ts";
import type { Stage } from "../harness/stage.ts";
import { field, heading, see } from "../harness/steps.ts";

/** Works an inbox from log-in to an agreement and a counter-offer without touching a mouse. */
export async function workByKeyboard(stage: Stage): Promise<void> {
  const acme = await registerSponsor(stage.url, "keys");
  const yui = await registerInfluencer(stage.url, "yui", { displayName: "Yui Tanaka" });
  for (const [name, amount] of [
    ["First light", 10_000],
    ["Second breakfast", 20_000],
  ] as const) {
    const campaign = await publishCampaign(acme, { name });
    const terms = { influencerId: yui.id, amount, requirements: "One post" };
    await acme.post(`/campaigns/${campaign.id}/ad-requests`, terms);
  }
  const { page } = await stage.visitor();
  const { keyboard } = page;

  await page.goto("/log-in");
  await heading(page, "Log in");
  await tabTo(page, field(page, "Username or e-mail"));
  await keyboard.type(yui.username);
  await tabTo(page, field(page, "Password"));
  await keyboard.type(PASSWORD);
  await keyboard.press("Enter");
  await heading(page, "2 offers wait for you");

  await keyboard.press("j");
  await keyboard.press("j");
  await keyboard.press("k");
  const first = page.getByRole("listitem").filter({ hasText: "First light" });
  await hasFocus(first.getByRole("link").first());
  await keyboard.press("Enter");
  await heading(page, /First light/);
  await see(page, "Your turn");
  await keyboard.press("c");
  const terms = page.getByRole("dialog", { name: /^Answer/ });
  await tabTo(page, field(terms, "Amount"));
  await keyboard.press("Control+a");
  await keyboard.type("120");
  await keyboard.press("Enter");
  await see(page, /^You asked Acme .* for \$120\./);
  await see(page, /’s turn$/);
  await terms.waitFor({ state: "detached" });

  await keyboard.press("Control+k");
  const palette = page.getByRole("combobox", { name: "Search or type a command" });
  await palette.waitFor();
  await keyboard.type("Home");
  await page.getByRole("option", { name: "Home" }).waitFor();
  await keyboard.press("Enter");
  await heading(page, "1 offer waits for you");
  // Arriving puts the focus there, and would take it from what is gone to sooner.
  await hasFocus(page.getByRole("heading", { level: 1 }));
  await keyboard.press("j");
  await keyboard.press("Enter");
  await heading(page, /Second breakfast/);
  await see(page, "Your turn");
  await keyboard.press("a");
  const question = page.getByRole("alertdialog", { name: /^Accept \$200.00/ });
  await question.waitFor();
  await hasFocus(question.getByRole("button", { name: "Keep negotiating" }));
  await tabTo(page, question.getByRole("button", { name: "Accept $200.00" }));
  await keyboard.press("Enter");
  await see(page.getByRole("region", { name: "Agreed terms" }), "$200.00");

  await page.reload();
  await page.getByRole("region", { name: "Agreed terms" }).waitFor();
  await keyboard.press("Tab");
  await hasFocus(page.getByRole("link", { name: "Skip to the page" }));
  await keyboard.press("Enter");
  await tabTo(page, page.getByRole("textbox", { name: /^Message to/ }));
  await keyboard.type("Glad to.");
  await keyboard.press("Control+Enter");
  await see(page.getByRole("main"), "Glad to.");
}
