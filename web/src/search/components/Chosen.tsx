import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import type { Asked } from "../bulk-offer.ts";
import type { Open } from "../pages/search-panel.tsx";
import { mostCompared } from "../search-filters.ts";
import { ChosenBar } from "./ChosenBar.tsx";

/** What can be done with those chosen in a search. */
export default function Chosen(props: {
  chosen: readonly Asked[];
  mayOffer: boolean;
  onOpen: (what: Open) => void;
  onClear: () => void;
}): JSX.Element {
  const many = () => props.chosen.length;
  return (
    <ChosenBar count={many()} onClear={() => props.onClear()}>
      <Button
        disabled={many() < 2 || many() > mostCompared}
        title={t("Two to four can be compared")}
        onClick={() => props.onOpen({ what: "compare", ids: props.chosen.map(({ id }) => id) })}
      >
        {t("Compare")}
      </Button>
      <Show when={props.mayOffer}>
        <Button onClick={() => props.onOpen({ what: "keep", who: props.chosen })}>
          {t("Shortlist")}
        </Button>
        <Button
          variant="primary"
          onClick={() => props.onOpen({ what: "offers", to: props.chosen })}
        >
          {t("Offer to {n}", { n: many() })}
        </Button>
      </Show>
    </ChosenBar>
  );
}
