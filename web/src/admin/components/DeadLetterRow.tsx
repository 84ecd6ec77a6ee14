import type { DeadLetter } from "@tandem/contract";
import ChevronRight from "lucide-solid/icons/chevron-right";
import type { JSX } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { count } from "../../ui/format.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { laidOut, messageWords } from "../job-words.ts";
import { hidden } from "./hidden.tsx";
import { type Picking, WorkRow } from "./WorkRow.tsx";

/** One message that got stuck: what it was about, where, what it carries. */
export function DeadLetterRow(props: {
  letter: DeadLetter;
  picking: Picking;
  onPutBack: () => void;
  onThrowAway: () => void;
}): JSX.Element {
  const name = () => messageWords(props.letter.kind);
  return (
    <WorkRow
      label={name()}
      picking={props.picking}
      actions={
        <>
          <Button size="sm" variant="quiet" onClick={() => props.onThrowAway()}>
            {rich("Discard<hidden> {name}</hidden>", { hidden, name: name() })}
          </Button>
          <Button size="sm" onClick={() => props.onPutBack()}>
            {rich("Redrive<hidden> {name}</hidden>", { hidden, name: name() })}
          </Button>
        </>
      }
    >
      <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span class="text-16 font-semibold">{name()}</span>
        <Badge>{props.letter.queue}</Badge>
      </p>
      <p class="text-muted">
        {props.letter.receives === 1
          ? rich("Given up {when} after one try, sent {sent}", {
              when: <RelativeTime at={props.letter.diedAt} />,
              sent: <RelativeTime at={props.letter.sentAt} />,
            })
          : rich("Given up {when} after {tries} tries, sent {sent}", {
              when: <RelativeTime at={props.letter.diedAt} />,
              tries: count(props.letter.receives),
              sent: <RelativeTime at={props.letter.sentAt} />,
            })}
      </p>
      <details class="group min-w-0">
        <summary class="inline-flex min-h-9 cursor-pointer items-center gap-1 rounded-control text-14 text-muted hover:text-ink pointer-coarse:min-h-11">
          <ChevronRight
            size={14}
            class="transition-transform group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:-rotate-90"
          />
          {t("What it carries")}
        </summary>
        <pre
          dir="ltr"
          tabindex="0"
          class="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-mono text-12"
        >
          {laidOut(props.letter.body)}
        </pre>
      </details>
    </WorkRow>
  );
}
