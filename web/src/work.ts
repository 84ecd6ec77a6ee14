import type { WORK_STATUSES } from "@tandem/contract";
import { t } from "./language/t.ts";
import type { Tone } from "./ui/Badge.tsx";

/** How a piece of work goes that is done elsewhere: an export, a report, the file of all own data. */
export type WorkStatus = (typeof WORK_STATUSES)[number];

export const workWords: Record<WorkStatus, { word: string; tone: Tone }> = {
  queued: { word: t("Queued"), tone: "neutral" },
  running: { word: t("Being made"), tone: "neutral" },
  ready: { word: t("Ready"), tone: "good" },
  failed: { word: t("Failed"), tone: "bad" },
};

/** Whether more will come of it by itself. */
export const isMoving = ({ status }: { status: WorkStatus }): boolean =>
  status === "queued" || status === "running";

/** How often to ask, in ms: often while something moves, else now and then. */
export const paceOf = (works: readonly { status: WorkStatus }[]): number =>
  works.some(isMoving) ? 1_500 : 15_000;
