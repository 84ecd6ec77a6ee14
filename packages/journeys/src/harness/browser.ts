import { mkdirSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { look } from "./look.ts";

export type Size = { name: string; width: number; height: number };

/** The two windows that everything must work in. */
export const PHONE: Size = { name: "phone", width: 390, height: 844 };
export const DESKTOP: Size = { name: "desktop", width: 1440, height: 900 };

/** How long to wait for what a person would see; long, because the machine may be busy. */
export const PATIENCE_MS = 30_000;

const screenshots = process.env.TANDEM_SCREENSHOTS;

/** Starts the browser of `CHROMIUM`, or the usual one. */
export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

/** An answer that a journey asks for on purpose, such as 401 to whoever is logged out. */
type Expected = { status: number; path: RegExp };

/** One person at a browser of their own: nothing is shared with the next but the machine. */
export class Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly size: Size;
  /** What went wrong that nobody saw: errors in the console, failed requests, refusals. */
  readonly problems: string[] = [];
  private readonly expected: Expected[] = [];
  private readonly looked = new Set<string>();

  private constructor(context: BrowserContext, page: Page, size: Size) {
    this.context = context;
    this.page = page;
    this.size = size;
    this.watch(page);
  }

  /** @param url where the app is; pages are then gone to by path. */
  static async arrive(browser: Browser, url: string, size: Size): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: { width: size.width, height: size.height },
      locale: "en-US",
      timezoneId: "Europe/Lisbon",
      colorScheme: "light",
      reducedMotion: "reduce",
      hasTouch: size.width < 720,
      isMobile: size.width < 720,
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(context, await context.newPage(), size);
  }

  /** Another tab of the same browser. */
  async openTab(): Promise<Page> {
    const page = await this.context.newPage();
    this.watch(page);
    return page;
  }

  /** From here on these answers are no problem. */
  expect(status: number, path: RegExp): void {
    this.expected.push({ status, path });
  }

  /**
   * Looks at the page as it stands: structure, width and accessibility in both themes. Once a name,
   * because the same page twice tells nothing new.
   *
   * @throws what is wrong, in words.
   */
  async look(name: string, page = this.page): Promise<void> {
    if (this.looked.has(name)) return;
    this.looked.add(name);
    const wrong = await look(page, (theme) => this.keepPicture(`${name}-${theme}`, page));
    if (wrong.length > 0) throw new Error(`${name}, ${this.size.name}:\n${wrong.join("\n")}`);
  }

  /** Keeps a picture where `TANDEM_SCREENSHOTS` says so. */
  async keepPicture(name: string, page = this.page): Promise<void> {
    if (!screenshots) return;
    mkdirSync(screenshots, { recursive: true });
    await page.screenshot({ path: `${screenshots}/${name}-${this.size.width}.png` });
  }

  /** True at the width where the navigation stands at the bottom. */
  get onPhone(): boolean {
    return this.size.width < 720;
  }

  private watch(page: Page): void {
    page.on("pageerror", (error) => this.problems.push(`thrown: ${error.message}`));
    page.on("console", (message) => {
      // What failed to load is told of below, with its status.
      if (message.type() !== "error" || /^Failed to load resource/.test(message.text())) return;
      this.problems.push(`console: ${message.text()}`);
    });
    page.on("requestfailed", (request) => {
      const why = request.failure()?.errorText;
      // Whoever leaves a page ends the requests that it waits for.
      if (why !== "net::ERR_ABORTED") this.problems.push(`failed: ${request.url()} ${why}`);
    });
    page.on("response", (response) => {
      const [status, { pathname }] = [response.status(), new URL(response.url())];
      if (status < 400) return;
      const fine = this.expected.some((each) => each.status === status && each.path.test(pathname));
      if (!fine) this.problems.push(`${status}: ${response.request().method()} ${pathname}`);
    });
  }
}
