import { describe, expect, test } from "vitest";
import { findPerson } from "../account/index.ts";
import { AdRequests, acceptOffer, getAdRequest } from "../ad-request/index.ts";
import type { Ctx, Platform } from "../platform/index.ts";
import { everyRow } from "../platform/testing.ts";
import { fund } from "../settlement/testing.ts";
import { campaign, offer, work } from "./deletion.testing.ts";
import { ground, makeAdmin } from "./ground.testing.ts";
import { deleteAccount } from "./index.ts";
import { contextOf, everyText, otherSponsor, PASSWORD, theInfluencer } from "./world.testing.ts";

const here = ground();

test("a deletion is refused with a wrong password, which counts like a failure to log in", async () => {
  const person = await theInfluencer(here.platform);
  for (let n = 0; n < 10; n++) {
    await expect(deleteAccount(person, "wrong")).rejects.toMatchObject({
      code: "auth.wrong_password",
    });
  }
  await expect(deleteAccount(person, PASSWORD)).rejects.toMatchObject({
    code: "auth.too_many_attempts",
  });
  expect((await findPerson(here.platform, person.actor.id))?.account.status).toBe("active");
});

test("a deletion is refused while money is held, and once it is done", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  const { id } = await offer(sponsor, await campaign(sponsor), person);
  await acceptOffer(person, id, 1);
  const pay = (status: "held" | "unpaid") =>
    here.platform.table.update(AdRequests, AdRequests.patch({ id }).set({ payment: { status } }));
  await pay("held");
  for (const one of [person, sponsor]) {
    await expect(deleteAccount(one, PASSWORD)).rejects.toMatchObject({
      code: "account.money_held",
    });
  }
  await pay("unpaid");
  await deleteAccount(person, PASSWORD);
  await expect(deleteAccount(person, PASSWORD)).rejects.toMatchObject({
    code: "auth.invalid_token",
  });
});

/** Someone whose next transaction is preceded by something, as if that came in between. */
function interrupted(ctx: Ctx, meanwhile: () => Promise<unknown>): Ctx {
  let isDone = false;
  const table = new Proxy(ctx.platform.table, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (name !== "transact") return typeof value === "function" ? value.bind(target) : value;
      return async (...args: unknown[]) => {
        if (!isDone) await meanwhile();
        isDone = true;
        return Reflect.apply(value as never, target, args);
      };
    },
  });
  const platform = Object.create(ctx.platform, { table: { value: table } }) as Platform;
  return { ...ctx, platform };
}

describe("of a deletion and a payment at the same time one wins", () => {
  const both = async () => {
    const person = await theInfluencer(here.platform);
    const sponsor = await otherSponsor(here.platform);
    const { id } = await offer(sponsor, await campaign(sponsor), person);
    await acceptOffer(person, id, 1);
    return { person, sponsor, id };
  };

  test.each(["person", "sponsor"] as const)(
    "the payment, where it came first: %s stays",
    async (who) => {
      const all = await both();
      const leaver = interrupted(all[who], () => fund(all.sponsor, all.id));
      await expect(deleteAccount(leaver, PASSWORD)).rejects.toMatchObject({
        code: "account.money_held",
      });
      expect((await getAdRequest(all.sponsor, all.id)).payment.status).toBe("held");
    },
  );

  test.each(["person", "sponsor"] as const)(
    "the payment, although what is paid for was agreed on meanwhile: %s stays",
    async (who) => {
      const person = await theInfluencer(here.platform);
      const sponsor = await otherSponsor(here.platform);
      const { id } = await offer(sponsor, await campaign(sponsor), person);
      const leaver = interrupted({ person, sponsor }[who], async () => {
        await acceptOffer(person, id, 1);
        await fund(sponsor, id);
      });
      await expect(deleteAccount(leaver, PASSWORD)).rejects.toMatchObject({
        code: "account.money_held",
      });
    },
  );

  test.each(["person", "sponsor"] as const)("and never both, when %s goes", async (who) => {
    const all = await both();
    const ended = await Promise.allSettled([
      deleteAccount(all[who], PASSWORD),
      fund(all.sponsor, all.id),
    ]);
    expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});

test("a deletion is refused for the last admin; of two who go at once, one stays", async () => {
  await here.effects.settle();
  const ids = async () =>
    (await everyRow(here.platform)).flatMap((row) =>
      row.__edb_e__ === "account" ? [row.id as string] : [],
    );
  const [first] = await ids();
  const one = await contextOf(here.platform, first as string);
  await expect(deleteAccount(one, PASSWORD)).rejects.toMatchObject({ code: "auth.forbidden" });
  await makeAdmin(here.platform, "second");
  await here.effects.settle();
  const both = await Promise.all((await ids()).map((id) => contextOf(here.platform, id)));
  const gone = await Promise.allSettled(both.map((ctx) => deleteAccount(ctx, PASSWORD)));
  expect(gone.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { id = "" } = both[gone.findIndex(({ status }) => status === "fulfilled")]?.actor ?? {};
  const name = id === first ? "root" : "second";
  await work(here.platform, id);
  const texts = await everyText(here.platform);
  expect(texts.filter((text) => text.includes(`${name}@tandem.test`))).toEqual([]);
  expect(texts.filter((text) => text.includes(`"name":"${name}"`))).toEqual([]);
});
