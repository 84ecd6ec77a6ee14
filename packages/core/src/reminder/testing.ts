import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Accounts } from "../account/index.ts";
import { someInfluencer } from "../ad-request/testing.ts";
import { Influencers } from "../influencer/index.ts";
import { listJobs } from "../job/index.ts";
import {
  Events,
  newId,
  now,
  type Platform,
  type StoredEvent,
  SYSTEM,
  systemCtx,
  type Told,
  told,
} from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import { AGENDA_KINDS, noteDue } from "./note-due.ts";
import { type DigestBatch, sendDigests } from "./send-digests.ts";

/** What went out, by channel, as SES, SNS and Google Chat met it on the wire. */
export interface Outbox {
  sent: Array<{ channel: "email" | "sms" | "chat"; to: string; text: string }>;
  /** Refuses this many of the next messages, as a service that is down. */
  refusals: number;
  /** Addresses that are always refused. */
  poison: Set<string>;
  close(): void;
}

/** SES, SNS and Google Chat on one port; endpoints of this process lead there until it is closed. */
export async function openOutbox(): Promise<Outbox> {
  const outbox: Outbox = { sent: [], refusals: 0, poison: new Set(), close: () => undefined };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const message = messageOf(request.url ?? "", Buffer.concat(parts).toString());
      const refused = outbox.refusals > 0 || outbox.poison.has(message.to);
      if (outbox.refusals > 0) outbox.refusals--;
      if (!refused) outbox.sent.push(message);
      response.writeHead(refused ? 400 : 200, { "content-type": "application/json" });
      const xml =
        "<PublishResponse><PublishResult><MessageId>m</MessageId></PublishResult></PublishResponse>";
      response.end(message.channel === "sms" ? xml : JSON.stringify({ MessageId: "m" }));
    });
  });
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ENDPOINT_URL_SESV2 = url;
  process.env.AWS_ENDPOINT_URL_SNS = url;
  process.env.TANDEM_CHAT_ENDPOINT = url;
  process.env.TANDEM_SES_RATE = "100000";
  outbox.close = () => {
    server.close();
    server.closeAllConnections();
  };
  return outbox;
}

function messageOf(path: string, body: string): Outbox["sent"][number] {
  if (path.startsWith("/v2/email")) {
    const { Destination, Content } = JSON.parse(body);
    const text: string = Content.Simple.Body.Text.Data;
    return { channel: "email", to: Destination.ToAddresses[0], text };
  }
  if (path.startsWith("/v1/spaces")) {
    return { channel: "chat", to: path, text: (JSON.parse(body) as { text: string }).text };
  }
  const form = new URLSearchParams(body);
  return { channel: "sms", to: form.get("PhoneNumber") ?? "", text: form.get("Message") ?? "" };
}

/** Keeps what planners put on the queue in memory. */
export function keepBatches(platform: Platform): DigestBatch[] {
  const batches: DigestBatch[] = [];
  const keep = async (_: string, messages: readonly unknown[]) => {
    batches.push(...(messages as DigestBatch[]));
  };
  Object.defineProperty(platform, "queues", { value: { sendAll: keep }, configurable: true });
  return batches;
}

/** An influencer in a zone, with channels switched on; returns their id. */
export async function influencerIn(
  platform: Platform,
  timeZone: string,
  on: { email?: boolean; sms?: boolean; chat?: boolean } = { email: true },
  niche = "skincare",
): Promise<string> {
  const { actor } = await someInfluencer(platform);
  const { id } = actor;
  const consent = (enabled = false) =>
    enabled ? { enabled, consentAt: new Date(0).toISOString() } : { enabled };
  await platform.table.update(
    Accounts,
    Accounts.patch({ id }).set({
      timeZone,
      preferences: {
        version: 1,
        email: consent(on.email),
        sms: { ...consent(on.sms), number: "+4915112345678" },
        chat: {
          ...consent(on.chat),
          webhookUrl: `https://chat.googleapis.com/v1/spaces/${id}/messages?key=k`,
        },
      },
    }),
  );
  await platform.table.update(Influencers, Influencers.patch({ id }).set({ timeZone, niche }));
  return id;
}

/** Every event of these subjects that an agenda hears of. */
export async function eventsOf(platform: Platform, ...subjects: string[]): Promise<Told[]> {
  const rows: StoredEvent[] = [];
  for (const subjectId of subjects) {
    const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
    rows.push(...items);
  }
  return rows.map(told).filter(({ kind }) => AGENDA_KINDS.includes(kind));
}

/** Lets agendas hear that these influencers are there. */
export async function registered(platform: Platform, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    const event: Told = {
      id: newId("evt"),
      kind: "account.registered",
      at: now().toISOString(),
      actor: SYSTEM,
      subjectType: "account",
      subjectId: id,
      data: { role: "influencer" },
    };
    await noteDue(systemCtx(platform, now(), event.id), event);
  }
}

/** Lets agendas hear of all that happened to these subjects. */
export async function heard(platform: Platform, ...subjects: string[]): Promise<void> {
  for (const event of await eventsOf(platform, ...subjects)) {
    await noteDue(systemCtx(platform, now(), event.id), event);
  }
}

/** Works off what was put on the queue. */
export async function workOff(platform: Platform, batches: DigestBatch[]): Promise<void> {
  for (const batch of batches.splice(0)) {
    await sendDigests(systemCtx(platform, now(), batch.batch), batch, true);
  }
}

/** What a run has counted so far. */
export async function runCounts(platform: Platform, jobId: string) {
  const { items } = await listJobs(testCtx(platform, undefined, now()), { limit: 100 });
  return items.find(({ id }) => id === jobId)?.counts;
}
