import { type Cloud, startLocalcloud } from "@tandem/localcloud";
import type { Browser } from "playwright-core";
import { type Size, Visitor } from "./browser.ts";
import { ADMIN_PASSWORD } from "./client.ts";

/** A cloud and the people who come to it, all in windows of one size. */
export class Stage {
  readonly cloud: Cloud;
  readonly size: Size;
  private readonly browser: Browser;
  private visitors: Visitor[] = [];

  private constructor(cloud: Cloud, browser: Browser, size: Size) {
    this.cloud = cloud;
    this.browser = browser;
    this.size = size;
  }

  static async open(browser: Browser, size: Size): Promise<Stage> {
    // All visitors share one address here, and would soon be too many for it.
    process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
    process.env.TANDEM_REQUESTS_PER_MINUTE = "60000";
    const cloud = await startLocalcloud({ adminPassword: ADMIN_PASSWORD, quiet: true });
    return new Stage(cloud, browser, size);
  }

  get url(): string {
    return this.cloud.url;
  }

  async visitor(): Promise<Visitor> {
    const visitor = await Visitor.arrive(this.browser, this.url, this.size);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Every mail to a mailbox, once everything due was sent. */
  async mailsTo(username: string) {
    await this.cloud.drained();
    const all = await this.cloud.mails();
    return all.filter(({ to }) => String(to).includes(`${username}@`));
  }

  /** Sends everyone home and returns what went wrong behind their screens. */
  async clear(failed: boolean): Promise<string[]> {
    const all = this.visitors.splice(0);
    if (failed)
      for (const [at, visitor] of all.entries()) await visitor.keepPicture(`failed-${at}`);
    await Promise.all(all.map(({ context }) => context.close()));
    return all.flatMap(({ problems }) => problems);
  }

  close(): Promise<void> {
    return this.cloud.stop();
  }
}
