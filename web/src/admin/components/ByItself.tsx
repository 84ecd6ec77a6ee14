import type { Job } from "@tandem/contract";
import Play from "lucide-solid/icons/play";
import { For, type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { jobStatusWords } from "../admin-words.ts";
import { byItself } from "../job-words.ts";
import { createJobRun } from "../jobs.data.ts";
import { hidden } from "./hidden.tsx";

/** What runs by itself: what it does, how it went last, and running it now. */
export function ByItself(props: { jobs: readonly Job[]; ready: boolean }): JSX.Element {
  return (
    <ul class="grid gap-3 pb-8 md:grid-cols-2 xl:grid-cols-4">
      <For each={byItself}>
        {(one) => (
          <Kind
            {...one}
            last={props.jobs.find(({ kind }) => kind === one.kind)}
            never={props.ready ? t("Has not run yet.") : ""}
          />
        )}
      </For>
    </ul>
  );
}

function Kind(props: {
  kind: Job["kind"];
  title: string;
  does: string;
  last: Job | undefined;
  /** What stands where no run is known. */
  never: string;
}): JSX.Element {
  const run = createJobRun();
  const now = async () => {
    try {
      await run.run(props.kind);
      toast({
        tone: "good",
        text: t("{title}: queued. The list below tells how it goes.", { title: props.title }),
      });
    } catch (cause) {
      tellFailure(t("{title} could not be queued.", { title: props.title }), cause);
    }
  };
  return (
    <li class="flex flex-col gap-3 rounded-card border border-hairline bg-raised p-4">
      <div class="grow">
        <h2 class="text-16 font-semibold">{props.title}</h2>
        <p class="text-14 text-muted">{props.does}</p>
      </div>
      <div class="flex items-center justify-between gap-3">
        <p class="text-12 text-muted">
          <Show when={props.last} fallback={props.never}>
            {(last) => (
              <>
                {jobStatusWords[last().status].word} <RelativeTime at={last().queuedAt} />
              </>
            )}
          </Show>
        </p>
        <Button size="sm" icon={Play} busy={run.busy()} onClick={() => void now()}>
          {rich("Run now<hidden> {title}</hidden>", { hidden, title: props.title })}
        </Button>
      </div>
    </li>
  );
}
