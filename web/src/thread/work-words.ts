import type { Deliverable } from "@tandem/contract";
import { t } from "../language/t.ts";
import type { Tone } from "../ui/Badge.tsx";

const statusWords: Record<Deliverable["status"], { word: string; tone: Tone }> = {
  due: { word: t("To be made"), tone: "neutral" },
  submitted: { word: t("Handed in"), tone: "sponsor" },
  changes_requested: { word: t("Changes wanted"), tone: "influencer" },
  approved: { word: t("Approved"), tone: "good" },
  published: { word: t("Live"), tone: "good" },
};

/**
 * How far a piece of work is: overdue comes before everything else, and once the request is over
 * what is not live will not be.
 */
export function standing(piece: Deliverable, over: boolean): { word: string; tone: Tone } {
  if (over && piece.status !== "published") return { word: t("Not published"), tone: "neutral" };
  return piece.overdue ? { word: t("Overdue"), tone: "bad" } : statusWords[piece.status];
}

/** An address as a reader knows it: `instagram.com`, `/p/Cx81`. What is no address stands as it is. */
export function preview(url: string): { host: string; path: string } {
  try {
    const { host, pathname, search } = new URL(url);
    const path = pathname === "/" ? "" : pathname;
    return { host: host.replace(/^www\./, ""), path: path + search };
  } catch {
    return { host: url, path: "" };
  }
}
