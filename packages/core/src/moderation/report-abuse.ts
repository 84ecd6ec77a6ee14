import type { NewAbuseReport } from "@tandem/contract";
import {
  type Ctx,
  type ItemOf,
  newId,
  Refusal,
  refuse,
  refuseField,
  save,
  type Write,
  write,
} from "../platform/index.ts";
import { AbuseCases, AbuseReports, OpenCases } from "./abuse.entity.ts";
import { excerptOf, graver, placeOf, severityOf } from "./abuse.rules.ts";
import { type AbuseSubject, subjectOf } from "./abuse-subject.ts";
import { abuseEvent } from "./conduct.events.ts";

type CaseRow = ItemOf<typeof AbuseCases>;

const ATTEMPTS = 6;
/** Another report met this one: the case is not as it was read. */
class Met extends Refusal {}
const met = () => new Met("request.conflict");

/**
 * Reports something that one may see. All that is reported of one thing while nothing was decided is
 * one case; a person is heard once in it. What the thing says is kept as it was at the first report.
 *
 * @throws `request.not_found`, `abuse.already_reported`, `request.invalid` for oneself
 */
export async function reportAbuse(
  ctx: Ctx,
  wish: NewAbuseReport,
): Promise<{ id: string; at: string }> {
  const subject = await subjectOf(ctx, wish);
  if (subject.ownerId === ctx.actor.id) throw refuseField("id", "This is your own.");
  for (let attempt = 1; ; attempt++) {
    const before = await openCase(ctx, wish);
    try {
      return await keep(ctx, wish, subject, before);
    } catch (error) {
      if (!(error instanceof Met) || attempt >= ATTEMPTS) throw error;
    }
  }
}

async function openCase(ctx: Ctx, { kind, id }: NewAbuseReport): Promise<CaseRow | null> {
  const { table } = ctx.platform;
  const open = await table.get(OpenCases, { kind, subjectId: id });
  return open && table.get(AbuseCases, { id: open.caseId });
}

function keep(
  ctx: Ctx,
  wish: NewAbuseReport,
  subject: AbuseSubject,
  before: CaseRow | null,
): Promise<{ id: string; at: string }> {
  const at = ctx.now.toISOString();
  const id = before?.id ?? newId("cas");
  const count = (before?.count ?? 0) + 1;
  const gravest = graver(before?.gravest, wish.reason);
  const severity = severityOf(gravest, count);
  const listedAt = placeOf(severity, before?.at ?? at, id);
  const state = { gravest, severity, count, listedAt };
  const report = AbuseReports.create({
    caseId: id,
    by: ctx.actor.id,
    byName: ctx.actor.name,
    reason: wish.reason,
    text: wish.text,
    at,
  });
  const { kind, id: subjectId, adRequestId, reason: because } = wish;
  return save(ctx, {
    writes: [
      write(report, () => refuse("abuse.already_reported")),
      ...(before ? [raised(before, state)] : opened(ctx, wish, subject, { id, ...state })),
    ],
    events: [
      abuseEvent(
        "abuse.reported",
        id,
        { kind, subjectId, adRequestId: threadOf(kind, adRequestId), because, severity, count },
        {
          before: { severity: before?.severity ?? null, count: count - 1 },
          after: { severity, count },
        },
      ),
    ],
    answer: { id, at },
  });
}

/** Only a message stands in a thread. */
const threadOf = (kind: NewAbuseReport["kind"], adRequestId: string | undefined) =>
  kind === "message" ? adRequestId : undefined;

type State = Pick<CaseRow, "gravest" | "severity" | "count" | "listedAt">;

const raised = ({ id, version }: CaseRow, state: State): Write =>
  write(
    AbuseCases.patch({ id })
      .set({ ...state, version: version + 1 })
      .where((row, { eq }) => `${eq(row.version, version)} AND ${eq(row.status, "open")}`),
    met,
  );

function opened(
  ctx: Ctx,
  { kind, id: subjectId, adRequestId }: NewAbuseReport,
  { excerpt, ...subject }: AbuseSubject,
  state: State & { id: string },
): Write[] {
  const row = AbuseCases.create({
    ...state,
    ...subject,
    kind,
    subjectId,
    adRequestId: threadOf(kind, adRequestId),
    excerpt: excerptOf(excerpt),
    status: "open",
    listed: "open",
    at: ctx.now.toISOString(),
    version: 1,
  });
  return [write(OpenCases.create({ kind, subjectId, caseId: state.id }), met), write(row)];
}
