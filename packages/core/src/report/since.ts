import type { AdRequestData, AdRequestRow } from "../ad-request/index.ts";
import { isToDo } from "../ad-request/index.ts";
import type { Told } from "../platform/index.ts";

type Piece = AdRequestRow["deliverables"][number];

/**
 * What happened to requests since a month was over. Their rows tell how they stand now: what the
 * first event since then started from is how they stood at its end.
 */
export class Since {
  private readonly accepted = new Set<string>();
  private readonly ended = new Set<string>();
  /** By request and number of the piece, whether it was to be handed in. */
  private readonly wasToDo = new Map<string, boolean>();

  take({ kind, subjectId: id, data }: Told<string, AdRequestData>): void {
    if (kind === "ad_request.accepted") this.accepted.add(id);
    else if (data.from === "accepted" && data.to !== "accepted") this.ended.add(id);
    if (!data.work || !kind.startsWith("deliverable.")) return;
    const piece = keyOf(id, data.work.n);
    // Only what was to do is handed in; what is approved, sent back or published was not.
    if (!this.wasToDo.has(piece)) this.wasToDo.set(piece, kind === "deliverable.submitted");
  }

  /** The pieces that were agreed and to be handed in when the month was over. */
  toDoIn(row: AdRequestRow): Piece[] {
    const was = row.status === "accepted" || this.ended.has(row.id);
    if (!was || this.accepted.has(row.id)) return [];
    return row.deliverables.filter(
      (piece, i) => this.wasToDo.get(keyOf(row.id, i + 1)) ?? isToDo(piece),
    );
  }
}

const keyOf = (id: string, n: number): string => `${id}#${n}`;
