import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import type { BulkResult } from "./bulk.ts";

/** What became of several rows that were decided alike, row by row. */
export default function BulkOutcome(props: {
  result: BulkResult;
  onClose: () => void;
}): JSX.Element {
  return (
    <section class="mb-6 flex flex-wrap items-start gap-x-4 gap-y-2 rounded-card bg-sunken px-4 py-3 text-14">
      <div role="status" class="min-w-0 grow basis-60">
        <h2 class="font-semibold">{props.result.words}</h2>
        <ul class="pt-1">
          <For each={props.result.rows}>
            {(row) => (
              <li class="flex items-start gap-2">
                <Show
                  when={row.problem}
                  fallback={<Check size={15} class="mt-0.75 shrink-0 text-good" />}
                >
                  <CircleAlert size={15} class="mt-0.75 shrink-0 text-bad" />
                </Show>
                <span class="min-w-0 break-words">
                  {row.problem
                    ? t("{name}: not done. {problem}", { name: row.name, problem: row.problem })
                    : t("{name}: done.", { name: row.name })}
                </span>
              </li>
            )}
          </For>
        </ul>
      </div>
      <Button size="sm" onClick={() => props.onClose()}>
        {t("Close")}
      </Button>
    </section>
  );
}
