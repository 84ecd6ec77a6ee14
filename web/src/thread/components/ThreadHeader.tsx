import { A } from "@solidjs/router";
import type { AdRequest, Campaign, Influencer, PublicCampaign } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { compact, date, money, percent } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { sentence } from "../../words.ts";
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
          {props.me ? "Threads" : "Requests"}
        </A>
      }
      title={
        <>
          <Show when={props.me !== "influencer"}>{influencer()}</Show>
          <Show when={props.me === null}>{" and "}</Show>
          <Show when={props.me !== "sponsor"}>{request().sponsorName}</Show>
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
      `reach ${compact(reach)}`,
      engagementRate > 0 && `engagement ${percent(engagementRate)}`,
      minPrice > 0 && `from ${money(minPrice, currency, { whole: true })}`,
      rating.average !== null &&
        `${rating.average.toFixed(1)} from ${rating.count} ${rating.count === 1 ? "review" : "reviews"}`,
    ].filter(Boolean);
  };
  return <>{facts().join(" · ")}</>;
}

function CampaignFacts(props: { campaign: Campaign | PublicCampaign | undefined }): JSX.Element {
  return (
    <Show when={props.campaign} fallback={"\u00a0"}>
      {(campaign) => (
        <>
          {[campaign().niche || sentence(campaign().category)]
            .concat(`${date(campaign().startDate, "date")} to ${date(campaign().endDate, "date")}`)
            .join(" · ")}
        </>
      )}
    </Show>
  );
}
