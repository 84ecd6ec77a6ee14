import type { NewEvent, Told } from "../platform/index.ts";

/**
 * `dead_letter.kept` is told once a queue and hour. A wish to put back names one letter, or all that
 * were dead by `until`.
 */
export type DeadLetterEvent =
  | Told<"dead_letter.kept", { queue: string; kind: string }>
  | Told<"dead_letter.redrive_requested", { queue: string; letterId?: string; until?: string }>
  | Told<"dead_letter.discarded", { queue: string }>;

/** About one letter, or about a whole queue. Never what the message carried: events are kept for ever. */
export const deadLetterEvent = <K extends DeadLetterEvent["kind"]>(
  kind: K,
  subjectId: string,
  data: Extract<DeadLetterEvent, { kind: K }>["data"],
): NewEvent => ({ subjectType: "deadLetter", subjectId, kind, data: { ...data } });
