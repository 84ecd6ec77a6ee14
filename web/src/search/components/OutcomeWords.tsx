import { A } from "@solidjs/router";
import type { OfferOutcome } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import { type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { money } from "../../ui/format.ts";

/** What would become, or became, of one offer of several, and why. */
export function OutcomeWords(props: {
  offer: { outcome: OfferOutcome; adRequestId?: string | undefined; available?: number };
  currency: string;
}): JSX.Element {
  const bad = (words: JSX.Element) => (
    <span class="inline-flex items-start gap-1.5 text-bad">
      <CircleAlert size={14} class="mt-0.75 shrink-0" />
      <span>{words}</span>
    </span>
  );
  return (
    <Switch>
      <Match when={props.offer.outcome === "fits"}>
        <span class="inline-flex items-center gap-1.5 text-good">
          <Check size={14} />
          {t("Fits the budget")}
        </span>
      </Match>
      <Match when={props.offer.outcome === "over_budget"}>
        {bad(
          props.offer.available === undefined
            ? t("The budget did not allow it")
            : t("Over budget: only {amount} is left at this point", {
                amount: money(props.offer.available, props.currency, { whole: true }),
              }),
        )}
      </Match>
      <Match when={props.offer.outcome === "unavailable"}>{bad(t("Takes no requests now"))}</Match>
      <Match when={props.offer.outcome === "already_open"}>
        {bad(
          rich("Has <link>an open request</link> in this campaign", {
            link: (words) => (
              <A href={`/threads/${props.offer.adRequestId}`} class="underline underline-offset-2">
                {words}
              </A>
            ),
          }),
        )}
      </Match>
    </Switch>
  );
}
