import type { Campaign } from "@tandem/contract";
import { createSignal, type JSX, Match, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { t } from "../../language/t.ts";
import { ask } from "../../ui/Confirm.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { createBulkSending } from "../bulk-offer.data.ts";
import { type Asked, progressOf } from "../bulk-offer.ts";
import { BulkOfferForm } from "./BulkOfferForm.tsx";
import { BulkOfferProgress } from "./BulkOfferProgress.tsx";
import { OwnCampaigns } from "./OwnCampaigns.tsx";

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
        <Match when={true}>
          <OwnCampaigns>
            {(campaigns) => (
              <BulkOfferForm
                influencers={props.influencers}
                campaigns={campaigns()}
                campaignId={props.campaign?.id}
                onDirty={setDirty}
                onCancel={() => void close()}
                onSend={(plan) => void sending.go(plan)}
              />
            )}
          </OwnCampaigns>
        </Match>
      </Switch>
    </Sheet>
  );
}
