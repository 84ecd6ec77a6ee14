import { A } from "@solidjs/router";
import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { Money } from "../../ui/Money.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import { Notice } from "../../ui/States.tsx";
import { type BulkItem, type BulkPlan, nextOf, progressOf } from "../bulk-offer.ts";
import { OutcomeWords } from "./OutcomeWords.tsx";

export interface BulkOfferProgressProps {
  plan: BulkPlan;
  busy: boolean;
  onGoOn: () => void;
  onDrop: () => void;
  onDone: () => void;
}

/** Offers on their way: what became of each, and how to go on where it was interrupted. */
export function BulkOfferProgress(props: BulkOfferProgressProps): JSX.Element {
  const progress = () => progressOf(props.plan);
  const halted = () => !props.busy && progress().left > 0;
  const unknown = () => props.plan.items.find(({ state }) => state === "unknown");
  return (
    <div class="grid gap-5">
      <Show when={progress().all > 0}>
        <ProgressBar
          label={t("{sent} of {all} sent", {
            sent: String(progress().sent),
            all: String(progress().all),
          })}
          share={progress().all === 0 ? 1 : 1 - progress().left / progress().all}
        />
      </Show>
      <Show when={halted()}>
        <Notice tone="warn" title={t("Not all of them are sent yet")}>
          {unknown()
            ? t("No answer came for {name}. Going on asks again and sends nothing twice.", {
                name: unknown()?.name ?? "",
              })
            : t("You can go on where it stopped. Nothing is sent twice.")}
        </Notice>
      </Show>
      <ul class="divide-y divide-hairline border-y border-hairline" aria-label={t("Offers")}>
        <For each={props.plan.items}>
          {(item) => (
            <li class="flex items-center gap-3 py-2.5">
              <Avatar name={item.name || "…"} party="influencer" size={32} />
              <div class="min-w-0 grow">
                <p class="text-14 font-semibold break-words">{item.name}</p>
                <p class="text-14 text-muted">
                  <ItemWords
                    item={item}
                    currency={props.plan.currency}
                    underWay={props.busy && nextOf(props.plan)?.influencerId === item.influencerId}
                  />
                </p>
              </div>
              <Money amount={item.amount} currency={props.plan.currency} whole />
            </li>
          )}
        </For>
      </ul>
      <p class="sr-only" aria-live="polite">
        {t("{sent} of {all} sent", {
          sent: String(progress().sent),
          all: String(progress().all),
        })}
      </p>
      <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
        <Show
          when={halted()}
          fallback={
            <Button variant="primary" disabled={props.busy} onClick={() => props.onDone()}>
              {t("Done")}
            </Button>
          }
        >
          <Button onClick={() => props.onDrop()}>{t("Give up the rest")}</Button>
          <Button variant="primary" onClick={() => props.onGoOn()}>
            {t("Go on")}
          </Button>
        </Show>
      </div>
    </div>
  );
}

function ItemWords(props: { item: BulkItem; currency: string; underWay: boolean }): JSX.Element {
  return (
    <Switch fallback={t("waits for its turn")}>
      <Match when={props.item.state === "sent"}>
        <span class="inline-flex items-center gap-1.5 text-good">
          <Check size={14} />
          {rich("Sent. <link>Open the thread</link>", {
            link: (words) => (
              <A href={`/threads/${props.item.adRequestId}`} class="underline underline-offset-2">
                {words}
              </A>
            ),
          })}
        </span>
      </Match>
      <Match when={props.underWay}>
        <span class="inline-flex items-center gap-1.5">
          <Spinner />
          {t("is being sent")}
        </span>
      </Match>
      <Match when={props.item.state === "refused"}>
        <span class="inline-flex items-start gap-1.5 text-bad">
          <CircleAlert size={14} class="mt-0.75 shrink-0" />
          <span>{t("Not sent. {why}", { why: props.item.why ?? "" })}</span>
        </span>
      </Match>
      <Match when={props.item.state === "left_out" && props.item.outcome}>
        {(outcome) => (
          <OutcomeWords
            offer={{ outcome: outcome(), adRequestId: props.item.adRequestId }}
            currency={props.currency}
          />
        )}
      </Match>
      <Match when={props.item.state === "unknown"}>{t("no answer yet")}</Match>
    </Switch>
  );
}
