import type { DeadLetter } from "@tandem/contract";
import MailCheck from "lucide-solid/icons/mail-check";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { createAddress } from "../../data/address.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { count } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";
import { BulkWorklist } from "../components/BulkWorklist.tsx";
import { createBulk } from "../components/bulk.ts";
import { DeadLetterRow } from "../components/DeadLetterRow.tsx";
import { createWorklist } from "../components/worklist.ts";
import { messageWords } from "../job-words.ts";
import { createDeadLetters, createDiscard, createRedrive, createRedriveAll } from "../jobs.data.ts";

const QueueSelect = lazy(() => import("../components/QueueSelect.tsx"));

/** What no worker could take, however often it was tried: put it back, or throw it away. */
export default function DeadLettersTab(): JSX.Element {
  const address = createAddress<"queue">();
  const queue = () => address.get("queue");
  const letters = createDeadLetters(() => ({ queue: queue(), limit: 50 }));
  const all = createRedriveAll();
  const queues = () => {
    const names = new Set(letters.items().map((letter: DeadLetter) => letter.queue));
    if (queue()) names.add(queue());
    return [...names].sort();
  };
  /** The queue that is meant by "all": the one chosen, or the only one there is. */
  const meant = () => queue() || (queues().length === 1 ? (queues()[0] ?? "") : "");
  const bulk = createBulk<DeadLetter>(({ kind }) => messageWords(kind));
  const discard = createDiscard();
  const work = createWorklist(
    letters.items,
    () => [
      { keys: ["r"], does: t("Redrive"), run: (letter) => void putBack(letter) },
      { keys: ["d"], does: t("Discard"), run: (letter) => void throwAway(letter) },
    ],
    true,
  );
  const putBack = async (letter: DeadLetter) => {
    if (work.chosen().length > 0) return putChosenBack();
    const what = messageWords(letter.kind);
    work.leave(letter);
    try {
      // One of its own each time, because the next may be put back before this one is through.
      await createRedrive().run(letter.id);
      toast({ tone: "good", text: t("{what}: back on its queue.", { what }) });
    } catch (cause) {
      work.comeBack(letter);
      tellFailure(t("It could not be put back."), cause);
    }
  };
  const putChosenBack = async () => {
    if (bulk.doing()) return;
    const redrive = createRedrive();
    const done = await bulk.run(
      work.chosen(),
      ({ id }) => redrive.run(id),
      (n, all) =>
        t("{n} of {all} messages are back on their queue.", { n: count(n), all: count(all) }),
    );
    work.leave(...done);
  };
  const throwAway = async (letter: DeadLetter) => {
    const what = messageWords(letter.kind);
    const sure = await ask({
      title: t("Throw this message away?"),
      body: t(
        "What it was to bring about will not happen: {what}, on {queue}. This cannot be undone.",
        { what: what.toLocaleLowerCase(), queue: letter.queue },
      ),
      action: t("Throw it away"),
      keep: t("Keep it"),
      danger: true,
    });
    if (!sure) return;
    try {
      await discard.run(letter.id);
      toast({ tone: "good", text: t("{what}: thrown away.", { what }) });
      work.leave(letter);
    } catch (cause) {
      tellFailure(t("It could not be thrown away."), cause);
    }
  };
  const redriveAll = async () => {
    const name = meant();
    const sure = await ask({
      title: t("Put everything back on {name}?", { name }),
      body: t(
        "Each message is tried again as if it had just come. What has already happened does not happen twice.",
      ),
      action: t("Put all back"),
      keep: t("Leave them here"),
    });
    if (!sure) return;
    try {
      await all.run(name);
      toast({
        tone: "good",
        text: t("All dead letters of {name} are on their way back.", { name }),
      });
    } catch (cause) {
      tellFailure(t("They could not be put back."), cause);
    }
  };
  return (
    <>
      <div class="flex flex-wrap items-end gap-3 pb-4">
        <div class="min-h-17.5 grow basis-48 md:max-w-64">
          <Suspense>
            <QueueSelect
              queues={queues()}
              value={queue()}
              onValue={(value) => address.set({ queue: value })}
            />
          </Suspense>
        </div>
        <Show when={meant() && letters.items().length > 0}>
          <Button busy={all.busy()} onClick={() => void redriveAll()}>
            {t("Put all of this queue back")}
          </Button>
        </Show>
      </div>
      <BulkWorklist
        work={work}
        bulk={bulk}
        pages={letters}
        failed={t("The dead letters could not be loaded")}
        empty={{
          icon: MailCheck,
          title: t("No dead letters."),
          text: t(
            "A message that its worker refuses time after time comes here, so that the others go on.",
          ),
        }}
        acts={() => (
          <Button
            size="sm"
            variant="primary"
            busy={bulk.doing() !== null}
            onClick={() => void putChosenBack()}
          >
            {t("Put selected back")}
          </Button>
        )}
      >
        {(letter) => (
          <DeadLetterRow
            letter={letter()}
            picking={{ picked: work.isPicked(letter()), onPick: () => work.pick(letter()) }}
            onPutBack={() => void putBack(letter())}
            onThrowAway={() => void throwAway(letter())}
          />
        )}
      </BulkWorklist>
    </>
  );
}
