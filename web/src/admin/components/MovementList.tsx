import { A } from "@solidjs/router";
import type { LedgerLine } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ById } from "../../ui/ById.tsx";
import { Money } from "../../ui/Money.tsx";
import { Moment } from "../../ui/Time.tsx";
import { type Movement, movementsOf, sumOf } from "../movements.ts";

const kindWords: Record<LedgerLine["kind"], string> = {
  hold: t("Paid in and held"),
  release: t("Released"),
  refund: t("Paid back"),
  split: t("Split"),
};
const accountWords: Record<LedgerLine["account"], string> = {
  funding: t("Sponsor’s funding"),
  escrow: t("Escrow"),
  earnings: t("Influencer’s earnings"),
  fee: t("Platform’s fee"),
  refunds: t("Sponsor’s refunds"),
};

/** Movements with the lines that they are made of; `more` where further lines can be loaded. */
export function MovementList(props: { lines: readonly LedgerLine[]; more: boolean }): JSX.Element {
  return (
    <ul class="long-list border-t border-hairline">
      <ById each={movementsOf(props.lines, props.more)} id={({ id }) => id}>
        {(movement) => <Row movement={movement()} />}
      </ById>
    </ul>
  );
}

function Row(props: { movement: Movement }): JSX.Element {
  const first = () => props.movement.lines[0] as LedgerLine;
  const sum = () => sumOf(props.movement);
  return (
    <li class="grid gap-x-8 gap-y-2 border-b border-hairline py-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div class="min-w-0">
        <p class="text-16 font-semibold">{kindWords[first().kind]}</p>
        <p class="text-14 text-muted">
          {rich("<thread>{campaign}</thread> · {sponsor} and {influencer} · {when}", {
            thread: (words) => (
              <A class="link break-words" href={`/threads/${first().adRequestId}`}>
                <bdi>{words}</bdi>
              </A>
            ),
            campaign: first().campaignName,
            sponsor: <bdi>{first().sponsorName}</bdi>,
            influencer: <bdi>{first().influencerName}</bdi>,
            when: <Moment at={first().at} />,
          })}
        </p>
      </div>
      <div class="min-w-0">
        <dl class="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 text-14">
          <For each={props.movement.lines}>
            {(line) => (
              <>
                <dt class="text-muted">{accountWords[line.account]}</dt>
                <dd class="text-end">
                  <Money amount={line.amount} currency={line.currency} />
                </dd>
              </>
            )}
          </For>
        </dl>
        <Show when={sum() !== 0}>
          <Badge tone="bad">{t("Does not sum to zero")}</Badge>
        </Show>
      </div>
    </li>
  );
}
