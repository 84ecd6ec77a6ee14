import { beforeAll, describe, expect, test } from "vitest";
import {
  authenticate,
  createAdmin,
  Logins,
  logIn,
  refreshSession,
  register,
  requireStanding,
} from "../account/index.ts";
import {
  freshAddress,
  GOOD_PASSWORD,
  influencerInput,
  refusal,
  sponsorInput,
  stranger,
} from "../account/testing.ts";
import { Influencers, readInfluencer } from "../influencer/index.ts";
import { type Ctx, Events, type Platform, save } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { approveSponsor, rejectSponsor } from "./approval.ts";
import { listFlags } from "./flag-entry.ts";
import { flagUser, unflagUser } from "./flag-user.ts";
import { flagEntry } from "./index.ts";
import { readUser } from "./read-user.ts";

let platform: Platform;
let adminId: string;
beforeAll(async () => {
  platform = await testPlatform();
  const input = {
    username: "root",
    email: "root@example.com",
    name: "Root",
    password: GOOD_PASSWORD,
  };
  await createAdmin(stranger(platform), input);
  adminId = (await platform.table.get(Logins, { name: "root" }))?.accountId ?? "";
});

const START = Date.now();
const secondsOn = (seconds: number) => new Date(START + seconds * 1000);
const admin = (seconds = 1): Ctx =>
  testCtx(platform, { id: adminId, role: "admin", name: "Root" }, secondsOn(seconds));
const enter = (username: string, seconds = 0) =>
  logIn(
    stranger(platform, secondsOn(seconds)),
    { username, password: GOOD_PASSWORD },
    freshAddress(),
  );
async function entered(input = influencerInput()) {
  const { user } = await register(stranger(platform, secondsOn(0)), input, freshAddress());
  const { session, refreshToken } = await enter(input.username);
  return { ...user, token: session.accessToken, refreshToken };
}
const standing = async (token: string, seconds: number) => {
  const claims = await authenticate(platform, token, secondsOn(seconds));
  await requireStanding(platform, claims);
};
const lastEvent = async (id: string) => {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId: id }));
  return items.at(-1);
};

describe("approval", () => {
  test("takes effect with the token that the sponsor holds", async () => {
    const { id, token } = await entered(sponsorInput());
    expect((await refusal(standing(token, 1))).code).toBe("account.pending");
    expect(await approveSponsor(admin(), id)).toMatchObject({ id, status: "active" });
    await standing(token, 1);
    expect(await lastEvent(id)).toMatchObject({
      kind: "account.approved",
      actor: { id: adminId },
      data: { from: "pending", to: "active" },
      before: { status: "pending" },
      after: { status: "active" },
    });
  });

  test("a rejected sponsor is told why, by every call and at log-in", async () => {
    const { id, token, username } = await entered(sponsorInput());
    const user = await rejectSponsor(admin(), id, "No such company.");
    expect(user).toMatchObject({ status: "rejected", statusReason: "No such company." });
    const error = await refusal(standing(token, 1));
    expect(error.code).toBe("account.rejected");
    expect(error.message).toContain("No such company.");
    expect((await enter(username, 2)).session.user.statusReason).toBe("No such company.");
    expect((await lastEvent(id))?.data.reason).toBe("No such company.");
  });

  test("is decided once, of several admins at once by one", async () => {
    const { id } = await entered(sponsorInput());
    const both = await Promise.allSettled([
      approveSponsor(admin(), id),
      rejectSponsor(admin(), id, "No."),
    ]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(approveSponsor(admin(), id))).code).toBe("account.not_pending");
  });

  test("is for sponsors that there are", async () => {
    const { id } = await entered();
    for (const one of [id, "spo_00000000000000000000000000", adminId]) {
      expect((await refusal(approveSponsor(admin(), one))).code).toBe("request.not_found");
    }
  });
});

describe("flagging a user", () => {
  test("ends the sessions at once, hides the profile and keeps the owner out", async () => {
    const { id, token, refreshToken, username } = await entered();
    await standing(token, 1);
    const user = await flagUser(admin(2), id, "Bought followers.");
    expect(user).toMatchObject({ status: "suspended", flag: { reason: "Bought followers." } });
    expect((await refusal(standing(token, 2))).code).toBe("auth.invalid_token");
    const refresh = refreshSession(stranger(platform, secondsOn(2)), refreshToken);
    expect((await refusal(refresh)).code).toBe("account.suspended");
    expect((await refusal(enter(username, 3))).code).toBe("account.suspended");
    const sponsor = testCtx(platform, { id: "spo_1", role: "sponsor", name: "x" });
    expect((await refusal(readInfluencer(sponsor, id))).code).toBe("request.not_found");
    expect(await readInfluencer(admin(), id)).toMatchObject({ id });
    expect(await platform.table.get(Influencers, { id })).toMatchObject({ listed: false, rev: 2 });
  });

  test("is lifted to what was before, and the owner can enter again", async () => {
    const waiting = await entered(sponsorInput());
    const active = await entered();
    for (const { id, status, username, token, refreshToken } of [waiting, active]) {
      await flagUser(admin(2), id, "Why?");
      const user = await unflagUser(admin(4), id);
      expect(user).toMatchObject({ status, flag: null });
      expect(await readUser(admin(), id)).toEqual(user);
      expect((await refusal(standing(token, 5))).code).toBe("auth.invalid_token");
      const old = refreshSession(stranger(platform, secondsOn(5)), refreshToken);
      expect((await refusal(old)).code).toBe("auth.invalid_token");
      const { session } = await enter(username, 5);
      await authenticate(platform, session.accessToken, secondsOn(6));
      expect(await lastEvent(id)).toMatchObject({
        kind: "account.unflagged",
        data: { from: "suspended", to: status },
      });
    }
    expect(await platform.table.get(Influencers, { id: active.id })).toMatchObject({
      listed: true,
    });
  });

  test("ends also a session that was being opened meanwhile, here and elsewhere", async () => {
    const { id, username } = await entered();
    const other = Object.create(platform) as Platform;
    const { session } = await enter(username, 2.03);
    await flagUser(admin(2), id, "Why?");
    for (const one of [platform, other]) {
      const late = authenticate(one, session.accessToken, secondsOn(3.1));
      expect((await refusal(late)).code).toBe("auth.invalid_token");
    }
    await unflagUser(admin(4), id);
    const again = await enter(username, 4.5);
    for (const one of [platform, other]) {
      await authenticate(one, again.session.accessToken, secondsOn(5.5));
    }
  });

  test("is done once, whoever asks how often", async () => {
    const { id } = await entered();
    const flags = await Promise.allSettled([1, 2, 3].map(() => flagUser(admin(), id, "Why?")));
    expect(flags.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(flagUser(admin(), id, "Why?"))).code).toBe("account.already_flagged");
    const lifts = await Promise.allSettled([1, 2, 3].map(() => unflagUser(admin(), id)));
    expect(lifts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await refusal(unflagUser(admin(), id))).code).toBe("account.not_flagged");
  });

  test("nobody flags themselves, and nobody who is not there", async () => {
    expect((await refusal(flagUser(admin(), adminId, "x"))).code).toBe("auth.forbidden");
    const nobody = flagUser(admin(), "inf_00000000000000000000000000", "x");
    expect((await refusal(nobody)).code).toBe("request.not_found");
  });
});

describe("the list of flags", () => {
  test("holds users and campaigns, newest first, page by page, as long as they are flagged", async () => {
    const own = await testPlatform();
    const ctx = testCtx(own, { id: "adm_1", role: "admin", name: "Root" });
    const entries = Array.from({ length: 9 }, (_, i) => ({
      kind: i % 3 === 0 ? ("campaign" as const) : ("user" as const),
      id: `x_${i}`,
      name: `n${i}`,
      reason: "r",
      at: secondsOn(i).toISOString(),
    }));
    const writes = entries.map((entry) => flagEntry.create(entry));
    await save(ctx, { writes, events: [], answer: undefined });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listFlags(ctx, { limit: 2, cursor });
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(entries.map(({ id }) => id).reverse());
    const campaigns = await listFlags(ctx, { kind: "campaign", limit: 20 });
    expect(campaigns).toMatchObject({ nextCursor: null });
    expect(campaigns.items.map(({ id }) => id)).toEqual(["x_6", "x_3", "x_0"]);
    const [first] = entries;
    if (first) {
      const remove = flagEntry.remove("campaign", first.id, first.at);
      await save(ctx, { writes: [remove], events: [], answer: undefined });
    }
    expect((await listFlags(ctx, { kind: "campaign", limit: 20 })).items).toHaveLength(2);
    const foreign = await listFlags(ctx, { limit: 2 });
    const wrong = listFlags(ctx, { kind: "user", limit: 2, cursor: foreign.nextCursor ?? "" });
    expect((await refusal(wrong)).code).toBe("request.bad_cursor");
  });
});
