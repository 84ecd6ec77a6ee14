import { expect, test } from "vitest";
import { offerAdRequest } from "../ad-request/index.ts";
import { liveCampaign, someSponsor } from "../ad-request/testing.ts";
import { moveCampaign } from "../campaign/index.ts";
import { suppress } from "../delivery/index.ts";
import { type Ctx, newId, now, setClock, systemCtx } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";
import { ground } from "./ground.testing.ts";
import { mortal } from "./mortal.testing.ts";
import { sendDigest } from "./send-digest.ts";
import { heard, influencerIn } from "./testing.ts";

const here = ground();
const at = (time: string) => setClock(() => new Date(time));
const DAY = "2026-03-03";

/** An influencer in UTC with an offer of the day before; and the sponsor's campaign. */
async function offered(): Promise<{ sponsor: Ctx; campaign: string; accountId: string }> {
  at("2026-03-02T12:00:00Z");
  const sponsor = await someSponsor(here.platform, now());
  const campaign = await liveCampaign(sponsor, 100_000);
  const accountId = await influencerIn(here.platform, "UTC");
  const terms = { influencerId: accountId, amount: 400, requirements: "One post" };
  await heard(here.platform, (await offerAdRequest(sponsor, campaign, terms)).id);
  return { sponsor, campaign, accountId };
}
const send = (accountId: string) =>
  sendDigest(systemCtx(here.platform, now(), "m"), {
    accountId,
    day: DAY,
    batch: newId("job"),
  });
const agendaOf = (accountId: string) => here.platform.table.get(Agendas, { accountId });

test("an offer of a campaign that is paused is in no digest, and is again when it goes on", async () => {
  const { sponsor, campaign, accountId } = await offered();
  await moveCampaign(sponsor, campaign, "pause");
  at(`${DAY}T09:00:00Z`);
  expect(await send(accountId)).toBe("skipped");
  expect(here.outbox.sent).toEqual([]);
  expect(await agendaOf(accountId)).toMatchObject({ settledDay: DAY, dueDay: "2026-03-04" });

  await moveCampaign({ ...sponsor, now: now() }, campaign, "resume");
  at("2026-03-04T09:00:00Z");
  const next = systemCtx(here.platform, now(), "m");
  expect(await sendDigest(next, { accountId, day: "2026-03-04", batch: newId("job") })).toBe(
    "sent",
  );
  expect(here.outbox.sent).toHaveLength(1);
});

test.each(["08:59:59", "21:00:00"])(
  "at %s of its day nothing is sent and nothing settled",
  async (time) => {
    const { accountId } = await offered();
    const before = await agendaOf(accountId);
    at(`${DAY}T${time}Z`);
    expect(await send(accountId)).toBe("skipped");
    expect(here.outbox.sent).toEqual([]);
    expect(await agendaOf(accountId)).toEqual(before);
  },
);

test.each(["09:00:00", "20:59:59"])("at %s of its day it is sent", async (time) => {
  const { accountId } = await offered();
  at(`${DAY}T${time}Z`);
  expect(await send(accountId)).toBe("sent");
  expect(here.outbox.sent).toHaveLength(1);
});

test("whom nothing reached is skipped also when the worker died before it could settle that", async () => {
  const { accountId } = await offered();
  at(`${DAY}T09:00:00Z`);
  const ctx = systemCtx(here.platform, now(), "m");
  const address = `${accountId}@tandem.test`;
  await suppress(ctx, { channel: "email", address, reason: "bounce" });
  const due = { accountId, day: DAY, batch: newId("job") };
  const outcomes: unknown[] = [];
  for (let call = 1; outcomes.at(-1) !== "skipped"; call++) {
    const { platform } = mortal(here.platform, { at: call, heard: "never made" });
    outcomes.push(await sendDigest({ ...ctx, platform }, due).catch(() => "died"));
    at(`${DAY}T09:${String(2 * call).padStart(2, "0")}:00Z`);
  }
  expect(outcomes.length).toBeGreaterThan(4);
  expect(new Set(outcomes)).toEqual(new Set(["died", "skipped"]));
});
