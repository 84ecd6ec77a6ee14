import type { DeadLetter } from "@tandem/contract";
import MailCheck from "lucide-solid/icons/mail-check";
import { type JSX, Match, Show, Switch } from "solid-js";
import { createAddress } from "../../data/address.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { Button } from "../../ui/Button.tsx";
import { ById } from "../../ui/ById.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";
import { DeadLetterRow } from "../components/DeadLetterRow.tsx";
import { createDeadLetters, createRedriveAll } from "../jobs.data.ts";

/** What no worker could take, however often it was tried: put it back, or throw it away. */
export default function DeadLettersTab(): JSX.Element {
  const address = createAddress<"queue">();
  const queue = () => address.get("queue");
  const letters = createDeadLetters(() => ({ queue: queue(), limit: 50 }));
  const all = createRedriveAll();
  const queues = () => {
    const names = new Set(letters.items().map((letter: DeadLetter) => letter.queue));
    if (queue()) names.add(queue());
    return [...names].sort().map((value) => ({ value, label: value }));
  };
  /** The queue that is meant by "all": the one chosen, or the only one there is. */
  const meant = () => queue() || (queues().length === 1 ? (queues()[0]?.value ?? "") : "");
  const redriveAll = async () => {
    const name = meant();
    const sure = await ask({
      title: `Put everything back on ${name}?`,
      body: "Each message is tried again as if it had just come. What has already happened does not happen twice.",
      action: "Put all back",
      keep: "Leave them here",
    });
    if (!sure) return;
    try {
      await all.run(name);
      toast({ tone: "good", text: `All dead letters of ${name} are on their way back.` });
    } catch (cause) {
      tellFailure("They could not be put back.", cause);
    }
  };
  return (
    <>
      <div class="flex flex-wrap items-end gap-3 pb-4">
        <div class="grow basis-48 md:max-w-64">
          <Select
            label="Queue"
            placeholder="All queues"
            options={queues()}
            value={queue()}
            onValue={(value) => address.set({ queue: value })}
          />
        </div>
        <Show when={meant() && letters.items().length > 0}>
          <Button busy={all.busy()} onClick={() => void redriveAll()}>
            Put all of this queue back
          </Button>
        </Show>
      </div>
      <Switch>
        <Match when={!letters.ready() && letters.error()}>
          {(error) => (
            <ErrorState
              title="The dead letters could not be loaded"
              error={error()}
              retry={letters.refetch}
            />
          )}
        </Match>
        <Match when={!letters.ready()}>
          <SkeletonRows rows={5} />
        </Match>
        <Match when={letters.items().length === 0}>
          <EmptyState icon={MailCheck} title="No dead letters.">
            A message that its worker refuses time after time comes here, so that the others go on.
          </EmptyState>
        </Match>
        <Match when={true}>
          <ul class="border-t border-hairline">
            <ById each={letters.items()} id={({ id }) => id}>
              {(letter) => <DeadLetterRow letter={letter()} />}
            </ById>
          </ul>
          <LoadMore
            hasMore={letters.hasMore()}
            busy={letters.loadingMore()}
            onMore={() => void letters.loadMore()}
            error={letters.moreError()}
            shown={letters.items().length}
          />
        </Match>
      </Switch>
    </>
  );
}
