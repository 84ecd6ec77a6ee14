import type { Campaign, SavedSearch } from "@tandem/contract";
import { createMemo, type JSX, lazy, Match, Suspense, Switch } from "solid-js";
import { conditionsOf } from "../../saved-search/search-address.ts";
import type { Open } from "../pages/search-panel.tsx";
import type { SearchAddress } from "../search-filters.ts";

const CompareDialog = lazy(() => import("./CompareDialog.tsx"));
const BulkOffer = lazy(() => import("./BulkOffer.tsx"));
const OfferDrawer = lazy(() => import("../pages/offer-drawer.tsx"));
const KeepDialog = lazy(() => import("../../shortlist/components/KeepDialog.tsx"));
const SavedSearchesDialog = lazy(
  () => import("../../saved-search/components/SavedSearchesDialog.tsx"),
);

/** What stands over a search: one thing at a time, each fetched when it is first opened. */
export default function Opened(props: {
  open: Open;
  address: SearchAddress;
  campaign?: Campaign | undefined;
  mayOffer: boolean;
  onOpen: (next: Open | undefined) => void;
  /** Called once several offers were sent. */
  onSent: () => void;
}): JSX.Element {
  const close = () => props.onOpen(undefined);
  const sort = () => (props.address.get("sort") || null) as SavedSearch["sort"];
  const current = createMemo(() => ({ query: conditionsOf(props.address.get), sort: sort() }));
  return (
    <Suspense>
      <Switch>
        <Match when={props.open.what === "offer" && props.open}>
          {(open) => (
            <OfferDrawer influencer={open().to} campaign={props.campaign} onClose={close} />
          )}
        </Match>
        <Match when={props.open.what === "keep" && props.open}>
          {(open) => <KeepDialog influencers={open().who} onClose={close} />}
        </Match>
        <Match when={props.open.what === "compare" && props.open}>
          {(open) => (
            <CompareDialog
              ids={open().ids}
              onClose={close}
              onOffer={props.mayOffer ? (to) => props.onOpen({ what: "offer", to }) : undefined}
              onOfferAll={props.mayOffer ? (to) => props.onOpen({ what: "offers", to }) : undefined}
            />
          )}
        </Match>
        <Match when={props.open.what === "offers" && props.open}>
          {(open) => (
            <BulkOffer
              influencers={open().to}
              campaign={props.campaign}
              onClose={close}
              onSent={props.onSent}
            />
          )}
        </Match>
        <Match when={props.open.what === "searches"}>
          <SavedSearchesDialog current={current()} onClose={close} />
        </Match>
      </Switch>
    </Suspense>
  );
}
