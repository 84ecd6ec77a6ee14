import { type Ctx, type Op, removeAll, type Told } from "../platform/index.ts";
import { factsOf } from "./facts.ts";
import { ALL_ADMINS, NOTED_KINDS, notesOf } from "./notes.ts";
import { Admins, Inboxes, Notifications } from "./notification.entity.ts";
import { notificationId } from "./notify.ts";

/** Removes everything that an account was told. */
export async function forgetNotifications(ctx: Ctx, accountId: string): Promise<void> {
  const { table } = ctx.platform;
  const rows: Op[] = [];
  for await (const { id } of table.all(
    Notifications,
    Notifications.query.ofAccount({ accountId }),
  )) {
    rows.push(Notifications.delete({ accountId, id }));
  }
  await removeAll(table, [...rows, Inboxes.delete({ accountId })]);
}

/** Says anew what others were told of an event whose names have changed; who was never told stays so. */
export async function tellAnew(ctx: Ctx, event: Told): Promise<void> {
  if (!NOTED_KINDS.includes(event.kind)) return;
  const { table } = ctx.platform;
  const id = notificationId(event);
  const notes = notesOf(event);
  const admins = notes.some(({ to }) => to === ALL_ADMINS)
    ? (await table.query(Admins, Admins.query.all({}))).items
    : [];
  const told = notes.flatMap((note) =>
    note.to === ALL_ADMINS ? admins.map(({ accountId }) => ({ ...note, to: accountId })) : [note],
  );
  const keys = told.map(({ to }) => ({ accountId: to, id }));
  const there = new Set(
    (await table.getAll(Notifications, keys, true)).map(({ accountId }) => accountId),
  );
  for (const { to, title, text } of told) {
    if (!there.has(to)) continue;
    await table.update(
      Notifications,
      Notifications.patch({ accountId: to, id }).set({ title, text, facts: factsOf(event, to) }),
    );
  }
}
