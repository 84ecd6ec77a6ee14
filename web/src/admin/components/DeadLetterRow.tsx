import type { DeadLetter } from "@tandem/contract";
import ChevronDown from "lucide-solid/icons/chevron-down";
import type { JSX } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { count } from "../../ui/format.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { laidOut, messageWords } from "../job-words.ts";
import { createDiscard, createRedrive } from "../jobs.data.ts";

/** One message that got stuck: what it was about, where, what it carries. */
export function DeadLetterRow(props: { letter: DeadLetter }): JSX.Element {
  const redrive = createRedrive();
  const discard = createDiscard();
  const name = () => messageWords(props.letter.kind);
  const putBack = async () => {
    const what = name();
    try {
      await redrive.run(props.letter.id);
      toast({ tone: "good", text: `${what}: back on its queue.` });
    } catch (cause) {
      tellFailure("It could not be put back.", cause);
    }
  };
  const throwAway = async () => {
    const what = name();
    const sure = await ask({
      title: "Throw this message away?",
      body: `What it was to bring about will not happen: ${what.toLowerCase()}, on ${props.letter.queue}. This cannot be undone.`,
      action: "Throw it away",
      keep: "Keep it",
      danger: true,
    });
    if (!sure) return;
    try {
      await discard.run(props.letter.id);
      toast({ tone: "good", text: `${what}: thrown away.` });
    } catch (cause) {
      tellFailure("It could not be thrown away.", cause);
    }
  };
  return (
    <li class="grid gap-2 border-b border-hairline py-4">
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div class="min-w-0">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <p class="text-16 font-semibold">{name()}</p>
            <Badge>{props.letter.queue}</Badge>
          </div>
          <p class="text-14 text-muted">
            Given up <RelativeTime at={props.letter.diedAt} /> after{" "}
            {props.letter.receives === 1 ? "one try" : `${count(props.letter.receives)} tries`},
            sent <RelativeTime at={props.letter.sentAt} />
          </p>
        </div>
        <div class="flex flex-wrap gap-2 max-md:w-full max-md:*:grow">
          <Button size="sm" variant="quiet" busy={discard.busy()} onClick={() => void throwAway()}>
            Discard<span class="sr-only"> {name()}</span>
          </Button>
          <Button size="sm" busy={redrive.busy()} onClick={() => void putBack()}>
            Redrive<span class="sr-only"> {name()}</span>
          </Button>
        </div>
      </div>
      <details class="group min-w-0">
        <summary class="inline-flex min-h-9 cursor-pointer items-center gap-1 rounded-control text-14 text-muted hover:text-ink pointer-coarse:min-h-11">
          <ChevronDown size={14} class="transition-transform group-open:rotate-180" />
          What it carries
        </summary>
        <pre
          tabindex="0"
          class="max-h-96 overflow-auto rounded-control bg-sunken p-3 font-mono text-12"
        >
          {laidOut(props.letter.body)}
        </pre>
      </details>
    </li>
  );
}
