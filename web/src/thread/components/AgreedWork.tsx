import type { AdRequest, Deliverable } from "@tandem/contract";
import { Index, type JSX } from "solid-js";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { date } from "../../ui/format.ts";
import { pieceWord } from "../deliverable-words.ts";

const statusWords: Record<Deliverable["status"], { word: string; tone: Tone }> = {
  due: { word: "Due", tone: "neutral" },
  submitted: { word: "Submitted", tone: "sponsor" },
  changes_requested: { word: "Changes requested", tone: "influencer" },
  approved: { word: "Approved", tone: "good" },
  published: { word: "Published", tone: "good" },
};

const standing = (piece: Deliverable): { word: string; tone: Tone } =>
  piece.overdue ? { word: "Overdue", tone: "bad" } : statusWords[piece.status];

/** What both sides agreed on, piece by piece, each with how far it is. */
export default function AgreedWork(props: { request: AdRequest }): JSX.Element {
  return (
    <section aria-labelledby="agreed-work" class="pt-6">
      <h2 id="agreed-work" class="pb-1 text-16 font-semibold">
        Deliverables
      </h2>
      <ol class="divide-y divide-hairline border-y border-hairline">
        <Index each={props.request.deliverables}>
          {(piece) => (
            <li class="flex items-center justify-between gap-4 py-2.5 text-14">
              <span class="flex min-w-0 flex-wrap gap-x-4">
                <span class="font-semibold">{pieceWord(piece())}</span>
                <span class="text-muted">
                  due {date(piece().dueDate, "date")} · marked {piece().disclosure}
                </span>
              </span>
              <Badge tone={standing(piece()).tone}>{standing(piece()).word}</Badge>
            </li>
          )}
        </Index>
      </ol>
    </section>
  );
}
