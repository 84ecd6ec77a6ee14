import type { Page } from "playwright-core";
import { registerInfluencer } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { heading, logIn, logOut, press, see } from "../harness/steps.ts";

const account = (page: Page): Promise<void> =>
  page.getByRole("button", { name: "Account of Iris Novak" }).waitFor();

/** A log-in that outlives a reload, is shared by tabs, and can be ended everywhere. */
export async function comeAndGo(stage: Stage): Promise<void> {
  const iris = await registerInfluencer(stage.url, "iris", { displayName: "Iris Novak" });
  const visitor = await stage.visitor();
  const { page } = visitor;
  // Nobody is logged in yet, which only the refresh cookie could tell.
  visitor.expect(401, /^\/api\/auth\/refresh$/);
  await page.goto("/threads");
  await heading(page, "Log in");
  await logIn(visitor, iris.username);
  await page.reload();
  await account(page);

  // Two tabs come back at once, and a refresh token may be used only once.
  const second = await visitor.openTab();
  await Promise.all([page.reload(), second.goto("/notifications")]);
  await Promise.all([account(page), account(second)]);
  await visitor.look("notifications", second);
  await Promise.all([page.reload(), second.reload()]);
  await Promise.all([account(page), account(second)]);

  await press(page, /^Account of /);
  await page.getByRole("menuitem", { name: "Settings" }).click();
  await heading(page, "Settings");
  await visitor.look("settings");
  await page.getByRole("tab", { name: "Notifications" }).click();
  await page.getByRole("form", { name: "Notifications" }).waitFor();
  await visitor.look("settings-notifications");

  const elsewhere = await stage.visitor();
  elsewhere.expect(401, /^\/api\//);
  await logIn(elsewhere, iris.username);
  await logOut(visitor);
  await heading(second, "Log in");
  await account(elsewhere.page);
  await logIn(visitor, iris.username);

  visitor.expect(401, /^\/api\//);
  await page.goto("/settings?tab=safety");
  await press(page, "Log out everywhere");
  const question = page.getByRole("alertdialog", { name: "Log out everywhere?" });
  await visitor.look("settings-safety");
  await press(question, "Log out everywhere");
  await heading(page, "Log in");
  await heading(elsewhere.page, "Log in");
  await see(elsewhere.page, "You were logged out.");
  await page.reload();
  await heading(page, "Log in");
}
