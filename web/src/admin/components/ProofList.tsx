import type { LedgerProof } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import type { PagesResult } from "../../data/query.ts";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ById } from "../../ui/ById.tsx";
import { date } from "../../ui/format.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Money } from "../../ui/Money.tsx";

/** The nightly proofs: whether the books balanced, what they held, and what did not agree. */
export function ProofList(props: { proofs: PagesResult<LedgerProof> }): JSX.Element {
  return (
    <>
      <ul class="border-t border-hairline">
        <ById each={props.proofs.items()} id={({ day }) => day}>
          {(proof) => <Row proof={proof()} />}
        </ById>
      </ul>
      <LoadMore
        hasMore={props.proofs.hasMore()}
        busy={props.proofs.loadingMore()}
        onMore={() => void props.proofs.loadMore()}
        error={props.proofs.moreError()}
        shown={props.proofs.items().length}
      />
    </>
  );
}

function Row(props: { proof: LedgerProof }): JSX.Element {
  const balanced = () => props.proof.problems.length === 0;
  return (
    <li class="border-b border-hairline py-3">
      <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span class="text-16 font-semibold">{date(props.proof.day, "date")}</span>
        <Badge tone={balanced() ? "good" : "bad"}>
          {balanced() ? t("Balanced") : t("Does not agree")}
        </Badge>
        <span class="text-14 text-muted">
          {t("{n, plural, one {# movement} other {# movements}}", { n: props.proof.movements })}
        </span>
      </p>
      <For each={props.proof.problems}>
        {(problem) => <p class="text-14 break-words text-bad">{problem}</p>}
      </For>
      <Show when={props.proof.balances.some(({ escrow }) => escrow !== 0)}>
        <p class="flex flex-wrap gap-x-3 text-14 text-muted">
          {t("In escrow:")}{" "}
          <For each={props.proof.balances.filter(({ escrow }) => escrow !== 0)}>
            {({ currency, escrow }) => <Money amount={escrow} currency={currency} whole />}
          </For>
        </p>
      </Show>
    </li>
  );
}
