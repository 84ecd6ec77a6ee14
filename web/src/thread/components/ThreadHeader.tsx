import { A } from "@solidjs/router";
import type { AdRequest, Campaign, Influencer, PublicCampaign } from "@tandem/contract";
import { type JSX, Match, Show, Switch } from "solid-js";
import { apart } from "../../language/apart.ts";
import { rich, t } from "../../language/t.ts";
import { rated } from "../../review/rating.ts";
import { compact, date, money, percent } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { categoryWord } from "../../words.ts";
import type { Reader } from "../thread-words.ts";

export interface ThreadHeaderProps {
  request: AdRequest;
  me: Reader;
  /** Known to sponsors and admins, where the other side is the influencer. */
  influencer: Influencer | undefined;
  /** Unknown when the reader may not open it. */
  campaign: Campaign | PublicCampaign | undefined;
}

/** Who the other side is and what it is about. */
export function ThreadHeader(props: ThreadHeaderProps): JSX.Element {
  const request = () => props.request;
  const campaign = () => (
    <Linked href={props.campaign && `/campaigns/${request().campaignId}`}>
      {request().campaignName}
    </Linked>
  );
  const influencer = () => (
    <Linked href={`/influencers/${request().influencerId}`}>{request().influencerName}</Linked>
  );
  return (
    <PageHeader
      back={
        <A href={props.me ? "/threads" : "/admin/requests"} class="hover:text-ink hover:underline">
          {props.me ? t("Threads") : t("Requests")}
        </A>
      }
      title={
        <>
          <Switch fallback={influencer()}>
            <Match when={props.me === "influencer"}>{request().sponsorName}</Match>
            <Match when={props.me === null}>
              {rich("{influencer} and {sponsor}", {
                influencer: influencer(),
                sponsor: request().sponsorName,
              })}
            </Match>
          </Switch>
          <span class="text-muted max-sm:hidden"> · </span>
          <span class="max-sm:block max-sm:text-20">{campaign()}</span>
        </>
      }
      sub={
        <Show
          when={props.me !== "influencer" && props.influencer}
          fallback={<CampaignFacts campaign={props.campaign} />}
        >
          {(who) => <InfluencerFacts influencer={who()} />}
        </Show>
      }
    />
  );
}

function Linked(props: { href: string | false | null | undefined; children: string }): JSX.Element {
  return (
    <Show when={props.href} fallback={props.children}>
      {(href) => (
        <A href={href()} class="hover:underline">
          {props.children}
        </A>
      )}
    </Show>
  );
}

function InfluencerFacts(props: { influencer: Influencer }): JSX.Element {
  const facts = () => {
    const { niche, reach, engagementRate, minPrice, currency, rating } = props.influencer;
    return [
      niche,
      t("reach {n}", { n: compact(reach) }),
      engagementRate > 0 && t("engagement {share}", { share: percent(engagementRate) }),
      minPrice > 0 && t("from {amount}", { amount: money(minPrice, currency, { whole: true }) }),
      rating.average !== null &&
        t("{average} from {n, plural, one {# review} other {# reviews}}", {
          average: rated(rating.average),
          n: rating.count,
        }),
    ]
      .filter((fact): fact is string => Boolean(fact))
      .map(apart);
  };
  return <>{facts().join(" · ")}</>;
}

function CampaignFacts(props: { campaign: Campaign | PublicCampaign | undefined }): JSX.Element {
  return (
    <Show when={props.campaign} fallback={"\u00a0"}>
      {(campaign) => (
        <>
          {[campaign().niche || categoryWord(campaign().category)]
            .concat(
              t("{start} to {end}", {
                start: date(campaign().startDate, "date"),
                end: date(campaign().endDate, "date"),
              }),
            )
            .map(apart)
            .join(" · ")}
        </>
      )}
    </Show>
  );
}
