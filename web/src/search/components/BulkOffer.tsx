import type { Campaign } from "@tandem/contract";
import Megaphone from "lucide-solid/icons/megaphone";
import { createSignal, type JSX, Match, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { createBulkSending } from "../bulk-offer.data.ts";
import { type Asked, progressOf } from "../bulk-offer.ts";
import { createLiveCampaigns } from "../search.data.ts";
import { BulkOfferForm } from "./BulkOfferForm.tsx";
import { BulkOfferProgress } from "./BulkOfferProgress.tsx";

export interface BulkOfferProps {
  /** Up to fifty, in the order in which offers are sent. Empty to go on with what was interrupted. */
  influencers: readonly Asked[];
  /** Where the offers come from; without it one of the live campaigns is chosen. */
  campaign?: Campaign | undefined;
  onClose: () => void;
  /** Called once something was sent. */
  onSent?: (() => void) | undefined;
}

/** Offers to several influencers: what the budget allows as one types, then each on its way. */
export default function BulkOffer(props: BulkOfferProps): JSX.Element {
  const campaigns = createLiveCampaigns(() => true);
  const sending = createBulkSending(() => user()?.id ?? "");
  const [dirty, setDirty] = createSignal(false);

  const mayClose = async () => {
    if (sending.busy())
      return ask({
        title: t("Stop sending?"),
        body: t("The offer on its way still goes. You can go on with the rest later."),
        action: t("Stop"),
        keep: t("Keep sending"),
      });
    if (sending.plan() || !dirty()) return true;
    return ask({
      title: t("Close without sending?"),
      body: t("Your offers are not sent, and what you typed is lost."),
      action: t("Close"),
      keep: t("Keep writing"),
      danger: true,
    });
  };
  const close = async () => {
    if (await mayClose()) props.onClose();
  };
  const title = () => {
    const plan = sending.plan();
    if (!plan) return t("Offer to {n}", { n: props.influencers.length });
    const { sent, all } = progressOf(plan);
    return t("{sent} of {n, plural, one {# offer} other {# offers}} sent", {
      sent: String(sent),
      n: all,
    });
  };

  return (
    <Sheet
      open
      width={640}
      onClose={() => void close()}
      title={title()}
      sub={sending.plan()?.campaignName}
    >
      <Switch>
        <Match when={sending.plan()}>
          {(plan) => (
            <BulkOfferProgress
              plan={plan()}
              busy={sending.busy()}
              onGoOn={() => void sending.go(plan())}
              onDrop={() => {
                sending.drop();
                if (props.influencers.length === 0) props.onClose();
              }}
              onDone={() => {
                sending.drop();
                props.onSent?.();
                props.onClose();
              }}
            />
          )}
        </Match>
        <Match when={!campaigns.data() && campaigns.error()}>
          {(error) => (
            <ErrorState
              title={t("Your campaigns could not be loaded")}
              error={error()}
              retry={campaigns.refetch}
            />
          )}
        </Match>
        <Match when={!campaigns.data()}>
          <SkeletonRows rows={5} />
        </Match>
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
        <Match when={true}>
          <BulkOfferForm
            influencers={props.influencers}
            campaigns={campaigns.data() ?? []}
            campaignId={props.campaign?.id}
            onDirty={setDirty}
            onCancel={() => void close()}
            onSend={(plan) => void sending.go(plan)}
          />
        </Match>
      </Switch>
    </Sheet>
  );
}
