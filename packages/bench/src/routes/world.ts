import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Accounts, claimLink, resetLink, unsubscribeLinks, verifyLink } from "@tandem/core/account";
import { suppress, suppressionId } from "@tandem/core/delivery";
import { Influencers, newInfluencer } from "@tandem/core/influencer";
import { keepDeadLetter } from "@tandem/core/job";
import { notify } from "@tandem/core/notification";
import { idOf, now, type Platform, setClock, systemCtx } from "@tandem/core/platform";
import { testPlatform } from "@tandem/core/platform/testing";
import { keepRecords } from "@tandem/core/record";
import { projectChanges } from "@tandem/core/search";
import { countEvents } from "@tandem/core/statistics";
import { createApi } from "@tandem/functions/api";
import {
  type Answer,
  type Call,
  call,
  campaignBody,
  pendingSponsor,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "@tandem/functions/api/testing";
import { queues } from "@tandem/functions/wiring";
import { Meter } from "./meter.ts";

export const PAGE = 25;
const PASSWORD = "correct horse battery";

/**
 * An API on a table of its own with someone of each role and full pages of everything, and the
 * meter on its table. Its clock stands still between requests, so that what a process asks once
 * a second is asked before the measured request and not in it.
 */
export class World {
  readonly platform: Platform;
  readonly meter: Meter;
  readonly api: ReturnType<typeof createApi>;
  admin!: Someone;
  sponsor!: Someone;
  influencer!: Someone;
  /** A live campaign of the sponsor's, with money enough. */
  campaignId!: string;
  private people = 0;
  private objects: Server | undefined;

  private constructor(platform: Platform) {
    this.platform = platform;
    this.meter = new Meter(platform);
    this.api = createApi(platform);
  }

  static async open(): Promise<World> {
    process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
    process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
    const world = new World(await testPlatform());
    await world.fill();
    return world;
  }

  close(): void {
    setClock();
    this.objects?.closeAllConnections();
    this.objects?.close();
  }

  call(method: string, path: string, call_: Call = {}): Promise<Answer> {
    return call(this.api, method, path, call_);
  }

  /** Calls and wants it done. */
  async done(method: string, path: string, how: Call = {}): Promise<Answer> {
    const answer = await this.call(method, path, how);
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
    return answer;
  }

  newInfluencer = (): Promise<Someone> => someInfluencer(this.api);
  newPendingSponsor = (): Promise<Someone> => pendingSponsor(this.api);

  async newCampaign(more: object = {}): Promise<string> {
    const { token } = this.sponsor;
    const body = campaignBody({ budget: 100_000_000, ...more });
    return (await this.done("POST", "/campaigns", { token, body })).body.id;
  }

  async newLiveCampaign(): Promise<string> {
    const id = await this.newCampaign();
    await this.done("POST", `/campaigns/${id}/publish`, { token: this.sponsor.token });
    return id;
  }

  /** An offer of the sponsor's, to `influencer` or to someone new. */
  async newOffer(campaignId = this.campaignId, influencer?: Someone) {
    const to = influencer ?? (await this.newInfluencer());
    const body = { influencerId: to.id, amount: 10_000, requirements: "One post about the serum" };
    const { token } = this.sponsor;
    const path = `/campaigns/${campaignId}/ad-requests`;
    return { id: (await this.done("POST", path, { token, body })).body.id as string, to };
  }

  /** A message that its worker could not take; its id. */
  async newDeadLetter(): Promise<string> {
    const messageId = `message-${++this.people}`;
    const queue = "mail";
    const body = JSON.stringify({ "detail-type": "unheard.of", detail: { id: messageId } });
    const letter = { messageId, queue, body, receives: 5, sentAt: now() };
    await keepDeadLetter(systemCtx(this.platform, now(), messageId), letter);
    return idOf("ddl", queue, messageId);
  }

  /** An imported profile that nobody has claimed, and the token of its link. */
  async unclaimed(): Promise<{ id: string; token: string }> {
    const displayName = `5-Minute Crafts ${++this.people}`;
    const id = idOf("inf", displayName);
    const row = newInfluencer({ displayName, category: "art", niche: "crafts" }, now());
    await this.platform.table.update(
      Influencers,
      Influencers.upsert({ id, ...row, claimed: false }),
    );
    const link = await claimLink(this.platform, id, now());
    return { id, token: link.split("/").at(-1) ?? "" };
  }

  /** Tokens of mailed links: about someone new to choose a new password, else about the influencer. */
  links = {
    reset: async () => {
      const { id } = await this.newInfluencer();
      const account = await this.platform.table.get(Accounts, { id });
      const { credential = 0 } = account ?? {};
      return tokenIn(await resetLink(this.platform, { id, credential }, now()));
    },
    verify: async () => {
      const { body } = await this.done("GET", "/me", { token: this.influencer.token });
      return tokenIn(await verifyLink(this.platform, body, now()));
    },
    unsubscribe: async () =>
      tokenIn((await unsubscribeLinks(this.platform, this.influencer.id)).page),
  };

  /** An address that a mail to came back from; returns its id. */
  async suppressed(): Promise<string> {
    const address = `gone-${++this.people}@tandem.test`;
    const ctx = systemCtx(this.platform, now(), "suppressed");
    await suppress(ctx, {
      channel: "email",
      address,
      reason: "bounce",
      detail: "Permanent General",
    });
    return suppressionId("email", address);
  }

  credentials(): { username: string; email: string; password: string } {
    const username = `someone-${++this.people}`;
    return { username, email: `${username}@tandem.test`, password: PASSWORD };
  }

  /** The cookie of a session begun now. */
  async cookie(who: Someone): Promise<string> {
    const body = { username: who.username, password: PASSWORD };
    const { headers } = await this.done("POST", "/auth/login", { body });
    return headers.get("set-cookie")?.split(";")[0] ?? "";
  }

  /** Lets what feeds the routes' answers react to the events written so far, as the wiring says. */
  async settle(): Promise<void> {
    const events = this.meter.takeEvents();
    const of = (queue: { on: string[] }) => events.filter(({ kind }) => queue.on.includes(kind));
    await projectChanges(this.platform, of(queues.search));
    await countEvents(systemCtx(this.platform, now(), "settle"), of(queues.statistics));
    for (const event of of(queues.records)) {
      await keepRecords(systemCtx(this.platform, now(), event.id), event);
    }
    for (const event of of(queues.notifications)) {
      await notify(systemCtx(this.platform, now(), event.id), event);
    }
  }

  /** Stops the clock, having brought up to date what the process keeps in memory. */
  async stopClock(): Promise<void> {
    const at = new Date();
    setClock(() => at);
    await this.call("GET", "/me", { token: this.admin.token });
  }

  startClock(): void {
    setClock();
  }

  /** A token from before an approval says "pending", and has the account read at each request. */
  private async loggedInAgain(who: Someone): Promise<Someone> {
    const body = { username: who.username, password: PASSWORD };
    const answer = await this.done("POST", "/auth/login", { body });
    return { ...who, token: answer.body.accessToken };
  }

  private async fill(): Promise<void> {
    await this.startObjects();
    this.admin = await someAdmin(this.api, this.platform);
    this.sponsor = await this.loggedInAgain(await someSponsor(this.api, this.admin));
    this.influencer = await this.newInfluencer();
    this.campaignId = await this.newLiveCampaign();
    for (let i = 0; i < PAGE + 2; i++) {
      const campaignId = await this.newLiveCampaign();
      await this.newOffer(campaignId, this.influencer);
      if (i < PAGE) await this.newInfluencer();
    }
    const { id } = await this.newOffer(this.campaignId, this.influencer);
    for (let i = 0; i < PAGE; i++) {
      const body = { text: `A line about the plan, number ${i}.` };
      await this.done("POST", `/ad-requests/${id}/messages`, { token: this.sponsor.token, body });
    }
    this.threadId = id;
    for (let i = 0; i < PAGE + 2; i++) await this.newDeadLetter();
    await this.settle();
  }

  /** A request with a thread longer than a page. */
  threadId!: string;

  /** A bucket in which every object has ten bytes. */
  private async startObjects(): Promise<void> {
    this.objects = createServer((_, response) => {
      response.writeHead(200, { "content-length": 10 }).end();
    }).listen(0, "127.0.0.1");
    await once(this.objects, "listening");
    const { port } = this.objects.address() as AddressInfo;
    process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${port}`;
    process.env.TANDEM_BUCKET_IMPORTS = "imports";
    process.env.TANDEM_BUCKET_REPORTS = "reports";
    process.env.TANDEM_BUCKET_AGREEMENTS = "agreements";
    process.env.TANDEM_BUCKET_STATEMENTS = "statements";
  }
}

const tokenIn = (link: string): string => /token=(.+)$/.exec(link)?.[1] ?? "";
