import type { Campaign } from "@tandem/contract";
import Megaphone from "lucide-solid/icons/megaphone";
import { type Accessor, type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { createLiveCampaigns } from "../search.data.ts";

/** The live campaigns that an offer can come from, at least one, for the form inside. */
export function OwnCampaigns(props: {
  children: (campaigns: Accessor<readonly Campaign[]>) => JSX.Element;
}): JSX.Element {
  const campaigns = createLiveCampaigns(() => true);
  return (
    <Switch fallback={<SkeletonRows rows={5} />}>
      <Match when={campaigns.data()?.length === 0}>
        <EmptyState
          icon={Megaphone}
          title={t("None of your campaigns is live.")}
          action={
            <LinkButton href="/campaigns" variant="primary">
              {t("Go to your campaigns")}
            </LinkButton>
          }
        >
          {t("An offer comes from the budget of a live campaign. Publish one first.")}
        </EmptyState>
      </Match>
      <Match when={campaigns.data()}>{(live) => props.children(live)}</Match>
      <Match when={campaigns.error()}>
        {(error) => (
          <ErrorState
            title={t("Your campaigns could not be loaded")}
            error={error()}
            retry={campaigns.refetch}
          />
        )}
      </Match>
    </Switch>
  );
}
