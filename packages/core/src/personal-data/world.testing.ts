import { inflateRawSync } from "node:zlib";
import type { Registration } from "@tandem/contract";
import {
  Accounts,
  changeMe,
  changePreferences,
  enrol,
  hashPassword,
  nameOf,
  requirePerson,
} from "../account/index.ts";
import { MAILED_KINDS, NOTED_KINDS, notify, sendMails } from "../notification/index.ts";
import {
  type Ctx,
  now,
  type Platform,
  type StoredEvent,
  systemCtx,
  told,
} from "../platform/index.ts";
import { everyRow, testCtx } from "../platform/testing.ts";
import { projectChanges } from "../search/index.ts";
import { COUNTED_KINDS, countEvents } from "../statistics/index.ts";

export const PASSWORD = "correct horse battery";

/** Someone whom one would find by any of these. */
export const PERSON = {
  username: "zorblax77",
  email: "zorblax77@private.example",
  name: "Zorblax Quint",
  phone: "+491751234567",
  handle: "zorblax.makes",
} as const;
/** What must be nowhere in the end. */
export const PERSONAL = new RegExp(
  [PERSON.username, PERSON.name, PERSON.handle, PERSON.phone.slice(1)].join("|"),
  "i",
);

let hash: Promise<string> | undefined;

async function enrolled(platform: Platform, input: Registration): Promise<Ctx> {
  hash ??= hashPassword(PASSWORD);
  const { user } = await enrol(testCtx(platform, undefined, now()), input, await hash);
  const actor = { id: user.id, role: user.role, name: user.username };
  return contextOf(platform, actor.id);
}

/** How an account acts at this moment. */
export async function contextOf(platform: Platform, id: string): Promise<Ctx> {
  const person = await requirePerson(platform, id);
  return testCtx(platform, { id, role: person.account.role, name: nameOf(person) }, now());
}

export const theInfluencer = async (platform: Platform): Promise<Ctx> => {
  const { username, email, name, handle } = PERSON;
  const figures = {
    followers: 1000,
    avgLikes: 10,
    avgComments: 1,
    avgViews: 5,
    postsLast30Days: 9,
  };
  const ctx = await enrolled(platform, {
    role: "influencer",
    username,
    email,
    password: PASSWORD,
    profile: {
      displayName: name,
      category: "beauty",
      niche: "skincare",
      bio: `I am ${name}.`,
      location: { country: "DE", city: "Zorblax Quint town" },
      platforms: [{ platform: "instagram", handle, ...figures }],
    },
  } as unknown as Registration);
  await changePreferences(ctx, { version: 1, sms: { enabled: true, number: PERSON.phone } });
  const kit = { headline: `${name} makes it.`, showPrice: true };
  await changeMe(ctx, { version: 1, profile: { kit } });
  return ctx;
};

export const theSponsor = async (platform: Platform): Promise<Ctx> => {
  const { username, email, name } = PERSON;
  const ctx = await pendingSponsor(platform, username, email, name);
  await activate(platform, ctx);
  await changePreferences(ctx, { version: 1, sms: { enabled: true, number: PERSON.phone } });
  return ctx;
};

export const pendingSponsor = (
  platform: Platform,
  username: string,
  email: string,
  companyName: string,
): Promise<Ctx> =>
  enrolled(platform, {
    role: "sponsor",
    username,
    email,
    password: PASSWORD,
    profile: { companyName, website: `https://${username}.example` },
  });

let number = 0;
export const otherInfluencer = (platform: Platform): Promise<Ctx> =>
  enrolled(platform, {
    role: "influencer",
    username: `other${++number}`,
    email: `other${number}@tandem.test`,
    password: PASSWORD,
    profile: { displayName: "Ana", category: "beauty", niche: "skincare" },
  } as unknown as Registration);

export async function otherSponsor(platform: Platform): Promise<Ctx> {
  const n = ++number;
  const ctx = await pendingSponsor(platform, `acme${n}`, `acme${n}@tandem.test`, `Acme ${n}`);
  await activate(platform, ctx);
  return ctx;
}

const activate = (platform: Platform, { actor }: Ctx) =>
  platform.table.update(Accounts, Accounts.patch({ id: actor.id }).set({ status: "active" }));

const isEvent = (row: Record<string, unknown>) => row.__edb_e__ === "event";

/** Does what the queues do for every event that is new, in order. */
export class Effects {
  private readonly done = new Set<string>();
  private readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** The events that are new. */
  async settle(): Promise<StoredEvent[]> {
    const rows = (await everyRow(this.platform)).filter(isEvent) as unknown as StoredEvent[];
    const fresh = rows
      .filter(({ id }) => !this.done.has(id))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of fresh) {
      this.done.add(row.id);
      const event = told(row);
      const ctx = systemCtx(this.platform, now(), event.id);
      if (NOTED_KINDS.includes(event.kind)) await notify(ctx, event);
      if (MAILED_KINDS.includes(event.kind)) await sendMails(ctx, event);
      if (COUNTED_KINDS.includes(event.kind)) await countEvents(ctx, [event]);
      if (/^(account|campaign)\./.test(event.kind)) await projectChanges(this.platform, [event]);
    }
    return fresh;
  }
}

/** Every row as text, what is packed in it unpacked. */
export async function everyText(platform: Platform): Promise<string[]> {
  return (await everyRow(platform)).map(({ docs, ...row }) =>
    JSON.stringify({
      ...row,
      ...(docs instanceof Uint8Array && { docs: inflateRawSync(docs.subarray(1)).toString() }),
    }),
  );
}
