import { useNavigate } from "@solidjs/router";
import type { AdRequest, Campaign, Influencer } from "@tandem/contract";
import { createSignal, type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { ask } from "../../ui/Confirm.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { compact, money } from "../../ui/format.ts";
import { toast } from "../../ui/Toasts.tsx";
import { HandOver } from "../components/HandOver.tsx";
import { OfferForm } from "../components/OfferForm.tsx";
import { OwnCampaigns } from "../components/OwnCampaigns.tsx";
import { createOffer } from "../search.data.ts";

export interface OfferDrawerProps {
  influencer: Influencer;
  /** Where the offer comes from; without it one of the live campaigns is chosen. */
  campaign?: Campaign | undefined;
  onClose: () => void;
}

/** A panel in which an offer to one influencer is made. */
export default function OfferDrawer(props: OfferDrawerProps): JSX.Element {
  const navigate = useNavigate();
  const offer = createOffer();
  const [dirty, setDirty] = createSignal(false);
  const [handOver, setHandOver] = createSignal<AdRequest | undefined>();
  const name = () => props.influencer.displayName;

  const close = async () => {
    const leave =
      !dirty() ||
      handOver() !== undefined ||
      (await ask({
        title: t("Close without sending?"),
        body: t("Your offer to {name} is not sent, and what you typed is lost.", { name: name() }),
        action: t("Close"),
        keep: t("Keep writing"),
        danger: true,
      }));
    if (leave) props.onClose();
  };
  const sent = (request: AdRequest) => {
    if (request.claimLink) {
      setHandOver(request);
      return;
    }
    const amount = money(request.offer.amount, request.offer.currency, { whole: true });
    toast({
      text: props.influencer.claimed
        ? t("You offered {name} {amount}.", { name: name(), amount })
        : t("You offered {name} {amount}. An invitation to claim the profile is on its way.", {
            name: name(),
            amount,
          }),
      tone: "good",
      action: { label: t("Open it"), run: () => navigate(`/threads/${request.id}`) },
    });
    props.onClose();
  };

  return (
    <Sheet
      open
      width={560}
      onClose={() => void close()}
      title={handOver() ? t("Hand the link over") : t("Offer to {name}", { name: name() })}
      sub={
        <>
          {props.influencer.niche} ·{" "}
          {t("reach {reach}", { reach: compact(props.influencer.reach) })}
          {props.influencer.minPrice > 0 &&
            ` · ${t("from {amount}", {
              amount: money(props.influencer.minPrice, props.influencer.currency, { whole: true }),
            })}`}
        </>
      }
    >
      <Switch>
        <Match when={handOver()}>
          {(request) => (
            <div class="grid gap-4">
              <HandOver name={name()} link={request().claimLink ?? ""} />
              <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
                <LinkButton href={`/threads/${request().id}`}>{t("Open the thread")}</LinkButton>
                <Button variant="primary" onClick={() => props.onClose()}>
                  {t("Done")}
                </Button>
              </div>
            </div>
          )}
        </Match>
        <Match when={true}>
          <OwnCampaigns>
            {(campaigns) => (
              <OfferForm
                influencer={props.influencer}
                campaigns={campaigns()}
                campaignId={props.campaign?.id}
                send={(campaignId, terms) => offer.run({ campaignId, offer: terms })}
                onSent={sent}
                onCancel={() => void close()}
                onDirty={setDirty}
              />
            )}
          </OwnCampaigns>
        </Match>
      </Switch>
    </Sheet>
  );
}
