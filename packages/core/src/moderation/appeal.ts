import type { Appeal, AppealOffer } from "@tandem/contract";
import { Accounts, findPerson, invalidLink, nameOf, readLink } from "../account/index.ts";
import { Campaigns, requireOwnCampaign } from "../campaign/index.ts";
import { type Ctx, type ItemOf, idOf, refuse, save, type Write, write } from "../platform/index.ts";
import { Appeals } from "./appeal.entity.ts";
import { appealEvent } from "./conduct.events.ts";
import { flagEntry } from "./flag-entry.ts";

export type AppealRow = ItemOf<typeof Appeals>;

const alreadyMade = () => refuse("appeal.already_made");
const notFlagged = () => refuse("appeal.not_flagged");

/**
 * Appeals against the flag of one's own campaign. Once a flag.
 *
 * @throws `request.not_found`, `appeal.not_flagged`, `appeal.already_made`
 */
export async function appealCampaign(ctx: Ctx, id: string, text: string): Promise<Appeal> {
  const { flag, name, sponsorId } = await requireOwnCampaign(ctx, id);
  if (!flag) throw notFlagged();
  const appealed = Campaigns.patch({ id })
    .set({ flag: { ...flag, appealedAt: ctx.now.toISOString() } })
    .where(
      (row, { eq, notExists }) =>
        `${eq(row.flag.at, flag.at)} AND ${notExists(row.flag.appealedAt)}`,
    );
  const about = { kind: "campaign", subjectId: id, ownerId: sponsorId, name } as const;
  return make(ctx, about, flag, text, (refused) => write(appealed, refused));
}

/**
 * What a mailed link lets one appeal against, while that flag stands.
 *
 * @throws `auth.invalid_link`
 */
export async function readAppealOffer(ctx: Ctx, token: string): Promise<AppealOffer> {
  const { person, at } = await holderOf(ctx, token);
  const { flag } = person.account;
  if (flag?.at !== at) throw invalidLink();
  return {
    kind: "user",
    name: nameOf(person),
    reason: flag.reason,
    flaggedAt: flag.at,
    made: flag.appealedAt !== undefined,
  };
}

/**
 * Appeals against one's own suspension, for whoever holds the link. Once a flag.
 *
 * @throws `auth.invalid_link`, `appeal.not_flagged`, `appeal.already_made`
 */
export async function appealSuspension(ctx: Ctx, token: string, text: string): Promise<Appeal> {
  const { person, at } = await holderOf(ctx, token);
  const { id, role, flag } = person.account;
  if (flag?.at !== at) throw notFlagged();
  const name = nameOf(person);
  const appealed = Accounts.patch({ id })
    .set({ flag: { ...flag, appealedAt: ctx.now.toISOString() } })
    .where(
      (row, { eq, notExists }) => `${eq(row.flag.at, at)} AND ${notExists(row.flag.appealedAt)}`,
    );
  const own: Ctx = { ...ctx, actor: { id, role, name } };
  const about = { kind: "user", subjectId: id, ownerId: id, name } as const;
  return make(own, about, flag, text, (refused) => write(appealed, refused));
}

async function holderOf(ctx: Ctx, token: string) {
  const { account, at } = await readLink(ctx.platform, "appeal", token, ctx.now);
  const person = await findPerson(ctx.platform, account);
  if (!person || person.account.status === "deleted") throw invalidLink();
  return { person, at };
}

type Subject = Pick<AppealRow, "kind" | "subjectId" | "ownerId" | "name">;
interface Flag {
  reason: string;
  at: string;
  appealedAt?: string;
}
type Refused = NonNullable<Write["refused"]>;

/** The appeal, and on the flag that there is one: who reads the flag knows without reading more. */
async function make(
  ctx: Ctx,
  about: Subject,
  flag: Flag,
  text: string,
  noted: (refused: Refused) => Write,
): Promise<Appeal> {
  if (flag.appealedAt) throw alreadyMade();
  const { kind, subjectId, ownerId, name } = about;
  const at = ctx.now.toISOString();
  const id = idOf("apl", kind, subjectId, flag.at);
  const row: AppealRow = {
    ...about,
    id,
    flagReason: flag.reason,
    flaggedAt: flag.at,
    text,
    at,
    listed: "open",
    listedAt: `${at}#${id}`,
  };
  const refused: Refused = (now) =>
    (now?.flag as Flag | undefined)?.at === flag.at ? alreadyMade() : notFlagged();
  return save(ctx, {
    writes: [
      write(Appeals.create(row), alreadyMade),
      noted(refused),
      flagEntry.appealed(kind, subjectId, flag.at, at),
    ],
    events: [
      appealEvent(
        "appeal.made",
        subjectId,
        { kind, appealId: id, ownerId, name },
        { before: { appeal: null }, after: { appeal: "open" } },
      ),
    ],
    answer: appealView(row),
  });
}

export const appealView = ({ ownerId: _, listed: __, listedAt: ___, ...row }: AppealRow): Appeal =>
  row;
