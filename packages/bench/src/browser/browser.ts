import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import type { Demo } from "./demo.ts";
import { pagesFirst } from "./page-first.ts";

export interface Browser {
  context: BrowserContext;
  /** Of the browser's own protocol, for tools that drive it from outside. */
  port: number;
  /** Ends it; tells whether its pages went before all else on the computer. */
  close(): Promise<boolean>;
}

/**
 * A browser with a profile of its own, as large as asked, that other tools can join; its pages go
 * before all else on the computer where that is asked for.
 */
export async function openBrowser(
  size: { width: number; height: number },
  first = false,
): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), "tandem-profile-"));
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    viewport: size,
    locale: "en-US",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      `--remote-debugging-port=${port}`,
    ],
  });
  context.setDefaultTimeout(60_000);
  const rest = first ? pagesFirst(profile) : () => false;
  return {
    context,
    port,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
      return rest();
    },
  };
}

/** Logs someone of the demo in, in a tab that stays open at their home. */
export async function logIn(
  context: BrowserContext,
  { url, password }: Demo,
  who: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/log-in`);
  await page.getByLabel("Username or e-mail").fill(who);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.waitForURL(`${url}/home`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return page;
}
