import { beforeAll, expect, test } from "vitest";
import { Accounts, appealLink, logIn, register } from "../account/index.ts";
import {
  freshAddress,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  stranger,
} from "../account/testing.ts";
import { liveCampaign, readCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { type Ctx, Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import {
  appealCampaign,
  appealSuspension,
  decideAppeal,
  flagCampaign,
  flagUser,
  listAppeals,
  listFlags,
  readAppealOffer,
  unflagCampaign,
  unflagUser,
} from "./index.ts";

let platform: Platform;
let sponsor: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  sponsor = await someSponsor(platform);
});

const START = Date.now();
const admin = (seconds = 0): Ctx =>
  testCtx(platform, { id: "adm_1", role: "admin", name: "Root" }, new Date(START + seconds * 1000));
const anyone = () => stranger(platform);
const code = async (promise: Promise<unknown>) => (await refusal(promise)).code;
const lastEvents = async (subjectId: string, count: number) => {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }));
  return items.slice(-count);
};
async function suspended(seconds = 0) {
  const { actor } = await someInfluencer(platform);
  const { flag } = await flagUser(admin(seconds), actor.id, "Bought followers.");
  const at = flag?.at ?? "";
  const token = (await appealLink(platform, actor.id, at)).split("/appeal/")[1] ?? "";
  return { id: actor.id, token };
}

test("a suspended account is told at log-in where to appeal, with the right password alone", async () => {
  const input = influencerInput();
  const { user } = await register(anyone(), input, freshAddress());
  await flagUser(admin(), user.id, "Bought followers.");
  const enter = (password: string) =>
    refusal(logIn(anyone(), { username: input.username, password }, freshAddress()));
  const { code: wrong, appeal: none } = await enter("another password");
  expect([wrong, none]).toEqual(["auth.invalid_credentials", undefined]);
  const { code: right, appeal } = await enter(GOOD_PASSWORD);
  expect(right).toBe("account.suspended");
  expect(await readAppealOffer(anyone(), appeal ?? "")).toMatchObject({
    kind: "user",
    reason: "Bought followers.",
    made: false,
  });
});

test("a suspension is appealed against once, by its link, and lifted with the decision", async () => {
  const { id, token } = await suspended();
  const both = await Promise.allSettled(
    [1, 2, 3].map(() => appealSuspension(anyone(), token, "They are real.")),
  );
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await code(appealSuspension(anyone(), token, "Really."))).toBe("appeal.already_made");
  expect(await readAppealOffer(anyone(), token)).toMatchObject({ made: true });
  const flags = await listFlags(admin(), { kind: "user", limit: 100 });
  expect(flags.items.find((one) => one.id === id)?.appealedAt).toBeDefined();
  const open = await listAppeals(admin(), { status: "open", limit: 100 });
  const appeal = open.items.find(({ subjectId }) => subjectId === id);
  expect(appeal).toMatchObject({
    kind: "user",
    flagReason: "Bought followers.",
    text: "They are real.",
  });
  const decide = () =>
    decideAppeal(admin(), appeal?.id ?? "", { outcome: "lift", reason: "You were right." });
  const decisions = await Promise.allSettled([decide(), decide()]);
  expect(decisions.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await code(decide())).toBe("appeal.already_decided");
  expect(await platform.table.get(Accounts, { id })).toMatchObject({ status: "active" });
  expect(await lastEvents(id, 3)).toMatchObject([
    {
      kind: "appeal.made",
      actor: { id },
      before: { appeal: null },
      after: { appeal: "open" },
    },
    { kind: "appeal.decided", before: { appeal: "open" }, after: { appeal: "lift" } },
    { kind: "account.unflagged", data: { reason: "You were right." } },
  ]);
  expect(await code(readAppealOffer(anyone(), token))).toBe("auth.invalid_link");
});

test("a link is good for its own flag alone, and for no other account or purpose", async () => {
  const { id, token } = await suspended(1);
  await unflagUser(admin(2), id);
  expect(await code(readAppealOffer(anyone(), token))).toBe("auth.invalid_link");
  expect(await code(appealSuspension(anyone(), token, "x"))).toBe("appeal.not_flagged");
  await flagUser(admin(3), id, "Again.");
  expect(await code(appealSuspension(anyone(), token, "x"))).toBe("appeal.not_flagged");
  expect(await code(readAppealOffer(anyone(), `${token}x`))).toBe("auth.invalid_link");
  expect(await code(readAppealOffer(anyone(), "nonsense"))).toBe("auth.invalid_link");
});

test("a campaign's owner appeals once a flag, and an upheld flag stands", async () => {
  const id = await liveCampaign(sponsor, 1000);
  expect(await code(appealCampaign(sponsor, id, "Why?"))).toBe("appeal.not_flagged");
  await flagCampaign(admin(1), id, "A scam.");
  const other = await someSponsor(platform);
  expect(await code(appealCampaign(other, id, "Why?"))).toBe("request.not_found");
  const appeal = await appealCampaign(sponsor, id, "It is honest.");
  expect(await code(appealCampaign(sponsor, id, "Really."))).toBe("appeal.already_made");
  expect((await readCampaign(platform, id)).flag?.appealedAt).toBe(appeal.at);
  const upheld = await decideAppeal(admin(5), appeal.id, { outcome: "uphold", reason: "No." });
  expect(upheld).toMatchObject({ outcome: "uphold", answer: "No." });
  expect((await readCampaign(platform, id)).flag?.reason).toBe("A scam.");
  const decided = await listAppeals(admin(), { status: "decided", limit: 100 });
  expect(decided.items[0]).toMatchObject({ id: appeal.id });
  expect(await code(appealCampaign(sponsor, id, "Again."))).toBe("appeal.already_made");
  await unflagCampaign(admin(), id);
  await flagCampaign(admin(9), id, "Another scam.");
  const second = await appealCampaign(sponsor, id, "It is honest, still.");
  expect(second.id).not.toBe(appeal.id);
  await unflagCampaign(admin(), id);
  const moot = await decideAppeal(admin(), second.id, { outcome: "lift", reason: "Done already." });
  expect(moot.outcome).toBe("lift");
  expect(await code(decideAppeal(admin(), "apl_none", { outcome: "lift", reason: "x" }))).toBe(
    "request.not_found",
  );
});
