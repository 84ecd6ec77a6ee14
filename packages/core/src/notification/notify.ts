import type { StandingData } from "../account/index.ts";
import { type Ctx, Refusal, save, type Told, write } from "../platform/index.ts";
import { allDone } from "./all-done.ts";
import { factsOf } from "./facts.ts";
import { ALL_ADMINS, type Note, notesOf } from "./notes.ts";
import { Admins, Inboxes, Notifications } from "./notification.entity.ts";

/**
 * Tells everyone whom an event concerns, in the app: the row and the count of what is unread in
 * one transaction, so that each is told once however often the event comes.
 */
export async function notify(ctx: Ctx, event: Told): Promise<void> {
  await rememberAdmin(ctx, event);
  const notes = await addressed(ctx, notesOf(event));
  await allDone(notes.map((note) => keep(ctx, event, note)));
}

/** What is told later than this is history, kept as read: nobody has missed it for want of looking. */
const UNREAD_FOR_MS = 30 * 86_400_000;

const TIME_DIGITS = 9;
/** In order of the events' times; the same for the same event. */
export const notificationId = ({ id, at }: Pick<Told, "id" | "at">): string =>
  `ntf_${Date.parse(at).toString(36).padStart(TIME_DIGITS, "0").toUpperCase()}${id.slice(id.indexOf("_") + 1)}`;

/** The reader has been told already. */
class AlreadyTold extends Refusal {}

async function keep(ctx: Ctx, event: Told, { to, ...note }: Note): Promise<void> {
  const id = notificationId(event);
  const unread = ctx.now.getTime() - Date.parse(event.at) <= UNREAD_FOR_MS;
  const row = {
    accountId: to,
    id,
    at: event.at,
    ...note,
    facts: factsOf(event, to),
    ...(unread ? { unreadBy: to, unreadId: id } : {}),
  };
  try {
    await save(ctx, {
      writes: [
        write(Notifications.create(row), () => new AlreadyTold("request.conflict")),
        ...(unread ? [write(Inboxes.upsert({ accountId: to }).add({ unread: 1 }))] : []),
      ],
      events: [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof AlreadyTold)) throw error;
  }
}

async function rememberAdmin(ctx: Ctx, { kind, subjectId, data }: Told): Promise<void> {
  if (kind !== "account.registered" || (data as unknown as StandingData).role !== "admin") return;
  await ctx.platform.table.update(Admins, Admins.upsert({ accountId: subjectId }));
}

/** Puts each admin in the place of all; there are few, and always at least one. */
async function addressed(ctx: Ctx, notes: Note[]): Promise<Note[]> {
  if (!notes.some(({ to }) => to === ALL_ADMINS)) return notes;
  const { items } = await ctx.platform.table.query(Admins, Admins.query.all({}), {
    consistent: true,
  });
  // Events come in any order, the first admin's own as well: then the queue brings this again.
  if (items.length === 0) throw new Error("No admin is known yet.");
  return notes.flatMap((note) =>
    note.to === ALL_ADMINS ? items.map(({ accountId }) => ({ ...note, to: accountId })) : [note],
  );
}
