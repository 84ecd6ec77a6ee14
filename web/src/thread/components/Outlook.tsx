import type { AdRequest, Campaign, PublicCampaign } from "@tandem/contract";
import { type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { nameOfSide, type Reader } from "../thread-words.ts";

/** What the reader can expect or do next, in words, where no answer of theirs is due. */
export function Outlook(props: { request: AdRequest; me: Reader }): JSX.Element {
  const request = () => props.request;
  const other = () => nameOfSide(request(), props.me === "sponsor" ? "influencer" : "sponsor");
  return (
    <Switch>
      <Match when={request().status === "pending" && request().turn !== props.me && props.me}>
        <p class="text-14 text-muted">
          {t("{other} can answer until {time}.", {
            other: other(),
            time: date(request().offer.expiresAt, "moment"),
          })}
        </p>
      </Match>
      <Match when={["rejected", "withdrawn", "expired"].includes(request().status) && props.me}>
        {(me) => (
          <div class="flex flex-wrap items-center justify-between gap-3">
            <p class="text-14 text-muted">
              {me() === "sponsor"
                ? request().status === "expired"
                  ? t("What was reserved is free again within the hour. You can make a new offer.")
                  : t("What was reserved is free again. You can make a new offer.")
                : t("You are free to apply again while the campaign is open.")}
            </p>
            <LinkButton
              size="sm"
              href={me() === "sponsor" ? `/influencers/${request().influencerId}` : "/discover"}
            >
              {me() === "sponsor" ? t("Make a new offer") : t("Find campaigns")}
            </LinkButton>
          </div>
        )}
      </Match>
    </Switch>
  );
}

const closedWords: Record<"draft" | "paused" | "ended" | "archived", string> = {
  draft: t("The campaign is not live yet."),
  paused: t("The campaign is paused."),
  ended: t("The campaign has ended."),
  archived: t("The campaign is archived."),
};

/** Says why nothing can be accepted now, when the campaign stands in the way. */
export function CampaignStanding(props: {
  campaign: Campaign | PublicCampaign | undefined;
  open: boolean;
}): JSX.Element {
  const why = () => {
    const { campaign } = props;
    if (!campaign || !props.open) return undefined;
    if (campaign.flag) return t("An admin has frozen the campaign.");
    return campaign.status === "live" ? undefined : closedWords[campaign.status];
  };
  return (
    <Show when={why()}>
      {(words) => (
        <div class="pb-3">
          <Notice tone="warn" title={words()}>
            {t("Nothing can be accepted while it is not live. Messages go through.")}
          </Notice>
        </div>
      )}
    </Show>
  );
}
