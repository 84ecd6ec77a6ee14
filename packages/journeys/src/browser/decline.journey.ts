import { expect } from "vitest";
import type { Stage } from "../harness/stage.ts";
import { field, fill, heading, logIn, press, see, told } from "../harness/steps.ts";
import { agreed } from "./agreed.ts";

/** A card with a typing mistake, one that is declined, one without money, and then a good one. */
export async function payAtLast(stage: Stage): Promise<void> {
  const { sponsor: acme, id } = await agreed(stage, "lamps");
  const sponsor = await stage.visitor();
  sponsor.expect(402, /\/payment$/);
  await logIn(sponsor, acme.username);
  await sponsor.page.goto(`/threads/${id}/pay`);
  await heading(sponsor.page, "Pay $400.00");
  const number = field(sponsor.page, "Card number");

  await number.pressSequentially("378282246310005");
  expect(await number.inputValue()).toBe("3782 822463 10005");
  await see(sponsor.page, "American Express");
  await see(sponsor.page, "4 digits on the front");
  await number.fill("4000000000000003");
  await number.press("Tab");
  await see(sponsor.page, "There is a typing mistake in the card number.");
  await number.press("End");
  await number.press("Backspace");
  await number.press("2");
  expect(await number.inputValue()).toBe("4000 0000 0000 0002");
  await fill(sponsor.page, { "Security code": "123", "Name on the card": "Mara Lind" });
  await field(sponsor.page, "Expires").pressSequentially("434");
  expect(await field(sponsor.page, "Expires").inputValue()).toBe("04 / 34");
  await press(sponsor.page, "Pay $400.00");
  await see(sponsor.page, /^Your bank said no\. Nothing was charged/);
  expect(await number.inputValue()).toBe("4000 0000 0000 0002");
  await sponsor.look("pay-declined");

  await number.fill("4000000000009995");
  await press(sponsor.page, "Pay $400.00");
  await see(sponsor.page, "The card does not cover this");

  await number.fill("4242424242424242");
  await sponsor.page.getByRole("button", { name: "Pay $400.00" }).dblclick();
  await told(sponsor.page, /^You paid \$400\.00/);
  await heading(sponsor.page, "Receipt");
  await sponsor.page.reload();
  await heading(sponsor.page, "Receipt");
  await see(sponsor.page, "Visa ending in 4242");

  const kept = await sponsor.page.evaluate<string>(
    "JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }])",
  );
  expect(kept).not.toMatch(/4242 ?4242|4000 ?0000|Mara Lind/);
  await sponsor.page.getByRole("link", { name: "The thread" }).click();
  await see(sponsor.page, "$400.00 is held safely.");
  await see(sponsor.page, "A payment of $400 did not go through.");
}
