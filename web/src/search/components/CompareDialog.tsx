import { A } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createInfluencersById } from "../search.data.ts";
import { aboutLines, type CompareLine, compareLines } from "./compare-lines.tsx";
import { LastReview } from "./LastReview.tsx";

export interface CompareDialogProps {
  /** Two to four. */
  ids: readonly string[];
  onClose: () => void;
  /** Without these the reader is no sponsor. */
  onOffer?: ((influencer: Influencer) => void) | undefined;
  onOfferAll?: ((influencers: readonly Influencer[]) => void) | undefined;
}

const hidden = (words: string) => <span class="sr-only">{words}</span>;

/** Up to four influencers side by side, line by line, the best figure of each line marked. */
export default function CompareDialog(props: CompareDialogProps): JSX.Element {
  const influencers = createInfluencersById(() => props.ids);
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t("Compare {n}", { n: props.ids.length })}
      sub={t("The best figure of a line is marked.")}
      width={980}
      footer={
        <Show when={props.onOfferAll}>
          {(offer) => (
            <Button
              variant="primary"
              disabled={!influencers.data()}
              onClick={() => offer()(influencers.data() ?? [])}
            >
              {t("Offer to all {n}", { n: props.ids.length })}
            </Button>
          )}
        </Show>
      }
    >
      <Switch fallback={<SkeletonRows rows={6} />}>
        <Match when={influencers.data()}>
          {(all) => <Comparison influencers={all()} onOffer={props.onOffer} />}
        </Match>
        <Match when={influencers.error()}>
          {(error) => (
            <ErrorState
              title={t("They could not be loaded")}
              error={error()}
              retry={influencers.refetch}
            />
          )}
        </Match>
      </Switch>
    </Dialog>
  );
}

function Comparison(props: {
  influencers: readonly Influencer[];
  onOffer: ((influencer: Influencer) => void) | undefined;
}): JSX.Element {
  return (
    <section class="overflow-x-auto" tabindex="0" aria-label={t("Comparison")}>
      <table class="w-full border-collapse text-14">
        <caption class="sr-only">{t("Influencers side by side")}</caption>
        <thead>
          <tr class="border-b border-hairline">
            <td class="sticky start-0 bg-raised" />
            <For each={props.influencers}>
              {(who) => (
                <th
                  scope="col"
                  class="min-w-40 px-3 py-2 text-start align-top"
                  style={{ width: `${84 / props.influencers.length}%` }}
                >
                  <span class="flex items-center gap-2.5">
                    <Avatar name={who.displayName} party="influencer" size={32} />
                    <A
                      href={`/influencers/${who.id}`}
                      class="text-16 leading-5 font-semibold break-words hover:underline"
                    >
                      {who.displayName}
                    </A>
                  </span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={compareLines}>
            {(line) => <Line line={line} influencers={props.influencers} figure />}
          </For>
          <For each={aboutLines}>
            {(line) => <Line line={line} influencers={props.influencers} />}
          </For>
          <Line
            line={{
              label: t("Last review"),
              cell: (who) => <LastReview influencerId={who.id} />,
            }}
            influencers={props.influencers}
          />
          <Show when={props.onOffer}>
            {(offer) => (
              <tr>
                <td class="sticky start-0 bg-raised" />
                <For each={props.influencers}>
                  {(who) => (
                    <td class="px-3 pt-3">
                      <Button size="sm" disabled={!who.available} onClick={() => offer()(who)}>
                        <span>
                          {rich("Offer<hidden> to {name}</hidden>", {
                            hidden,
                            name: who.displayName,
                          })}
                        </span>
                      </Button>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </Show>
        </tbody>
      </table>
    </section>
  );
}

function Line(props: {
  line: CompareLine;
  influencers: readonly Influencer[];
  figure?: boolean;
}): JSX.Element {
  const best = () => props.line.best?.(props.influencers);
  return (
    <tr class="border-b border-hairline">
      <th
        scope="row"
        class="sticky start-0 max-w-32 bg-raised py-2.5 pe-3 text-start align-top font-normal text-muted"
      >
        {props.line.label}
      </th>
      <For each={props.influencers}>
        {(who, place) => (
          <td class="px-3 py-2.5 align-top" classList={{ "text-16 font-semibold": props.figure }}>
            <Show when={best()?.has(place())} fallback={props.line.cell(who)}>
              <span class="-mx-2 inline-flex flex-wrap items-baseline gap-x-1.5 rounded-control bg-good-tint px-2">
                <span>{props.line.cell(who)}</span>
                <span class="text-12 font-semibold text-good">{t("best")}</span>
              </span>
            </Show>
          </td>
        )}
      </For>
    </tr>
  );
}
