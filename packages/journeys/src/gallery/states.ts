import type { Locator, Page } from "playwright-core";

/** What must look different while it is pointed at. */
export const POINTED_AT: Readonly<Record<string, (page: Page) => Locator>> = {
  "primary button": (page) => button(page, "Accept $450.00"),
  button: (page) => button(page, "Counter"),
  "quiet button": (page) => button(page, "Reject"),
  "dangerous button": (page) => button(page, "Delete"),
  "icon button": (page) => part(page, "Actions").getByRole("button", { name: "More", exact: true }),
  link: (page) => part(page, "Actions").getByRole("link", { name: "A link" }),
  tab: (page) => page.getByRole("tab", { name: "Report" }),
  "place of the rail": (page) => rail(page).getByRole("link", { name: "Threads" }),
  row: (page) => page.getByRole("row", { name: /Ana Okafor/ }).first(),
};

/** What must show that it has the focus. */
export const FOCUSED: Readonly<Record<string, (page: Page) => Locator>> = {
  "primary button": (page) => button(page, "Accept $450.00"),
  button: (page) => button(page, "Counter"),
  "icon button": (page) => part(page, "Actions").getByRole("button", { name: "More", exact: true }),
  link: (page) => part(page, "Actions").getByRole("link", { name: "A link" }),
  tab: (page) => page.getByRole("tab", { name: "Requests" }),
  "place of the rail": (page) => rail(page).getByRole("link", { name: "Threads" }),
  "title of a column": (page) => page.getByRole("button", { name: "Amount" }).first(),
  field: (page) => form(page).getByLabel("Name", { exact: true }),
  choice: (page) => form(page).getByRole("radio", { name: "I sponsor" }),
  select: (page) => form(page).getByLabel("Category"),
  "field of an amount": (page) => form(page).getByLabel("Budget"),
  checkbox: (page) => form(page).getByLabel("Show it to the public"),
  switch: (page) => form(page).getByRole("switch"),
};

/** What opens over the page: how it is opened, and the whole of it once it is. */
export const OPEN: Readonly<Record<string, (page: Page) => Promise<Locator>>> = {
  dialog: async (page) => {
    await button(page, "Dialog").click();
    return page.getByRole("dialog", { name: "Counter Ana's offer" });
  },
  question: async (page) => {
    await button(page, "Delete").click();
    return page.getByRole("alertdialog");
  },
  drawer: async (page) => {
    await button(page, "Sheet").click();
    return page.getByRole("dialog", { name: "Filters" });
  },
  popover: async (page) => {
    await button(page, "Popover").click();
    return page.getByRole("dialog", { name: "Why this fits" });
  },
  menu: async (page) => {
    await button(page, "Menu").click();
    await page.keyboard.press("ArrowDown");
    return page.getByRole("menu", { name: "Campaign" });
  },
  "menu of the account": async (page) => {
    await page.getByRole("button", { name: /^Account of / }).click();
    return page.getByRole("menu");
  },
  tooltip: async (page) => {
    await button(page, "Tooltip").hover();
    return page.getByRole("tooltip").filter({ hasText: "Followers" });
  },
  toasts: async (page) => {
    await button(page, "Toast").click();
    await button(page, "Bad toast").click();
    // Pointed at it stays.
    const messages = page.getByRole("region", { name: "Messages" });
    await messages.getByText("Offer sent to Ana.").hover();
    return messages;
  },
  palette: async (page) => {
    await page.keyboard.press("Control+k");
    return page.getByRole("dialog", { name: "Search and commands" });
  },
  suggestions: async (page) => {
    const field = form(page).getByRole("combobox", { name: "Languages" });
    // There is room under it for its list then.
    await field.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await field.fill("ja");
    return page.getByRole("listbox", { name: "Languages" });
  },
};

const part = (page: Page, title: string) => page.locator(`[data-part^="${title}"]`);
const button = (page: Page, name: string) =>
  part(page, "Actions").getByRole("button", { name, exact: true });
const form = (page: Page) => page.getByRole("form", { name: "Form", exact: true });
const rail = (page: Page) => page.getByRole("navigation", { name: "Main", exact: true });

/** Room around a part: for its ring, and for what it stands on. */
const ROOM = 12;

/** Where something stands once it stands still: what opens is placed, and then comes in. */
async function settled(what: Locator) {
  let before: string | undefined;
  for (;;) {
    const box = await what.boundingBox();
    if (JSON.stringify(box) === before) return box;
    before = JSON.stringify(box);
    await what.page().waitForTimeout(100);
  }
}

/** A picture of a part where it stands, with what is around it; of a box in a label it is the label. */
export async function around(page: Page, what: Locator): Promise<Buffer> {
  const label = what.locator("xpath=ancestor::label");
  const box = await settled((await label.count()) === 1 ? label : what);
  const window = page.viewportSize();
  if (!box || !window) throw new Error("It is not on the page.");
  const [x, y] = [Math.max(0, box.x - ROOM), Math.max(0, box.y - ROOM)];
  const clip = {
    x,
    y,
    width: Math.min(window.width, box.x + box.width + ROOM) - x,
    height: Math.min(window.height, box.y + box.height + ROOM) - y,
  };
  return page.screenshot({ clip, animations: "disabled", caret: "hide" });
}
