import type { Campaign } from "@tandem/contract";
import { createMemo, type JSX, Match, Switch } from "solid-js";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { Calendar } from "../calendar/Calendar.tsx";
import { dayOf } from "../calendar/calendar-words.ts";
import { datedOf } from "../calendar/dated.ts";
import { readDay } from "../calendar/days.ts";
import { createCampaignRequests } from "../campaign-requests.data.ts";

/** When offers of a campaign run out, work is due, and the campaign itself starts and ends. */
export default function RequestCalendar(props: { campaign: Campaign }): JSX.Element {
  const address = createAddress<"day">();
  const requests = createCampaignRequests(() => props.campaign.id);
  const dated = createMemo(() => datedOf(props.campaign, requests.items(), dayOf));
  return (
    <Switch fallback={<SkeletonLine height="560px" />}>
      <Match when={!requests.ready() && requests.error()}>
        {(error) => (
          <ErrorState
            title={t("The requests could not be loaded")}
            error={error()}
            retry={requests.refetch}
          />
        )}
      </Match>
      <Match when={requests.ready()}>
        <Calendar
          dated={dated()}
          day={readDay(address.get("day"))}
          onDay={(day) => address.set({ day })}
        />
      </Match>
    </Switch>
  );
}
