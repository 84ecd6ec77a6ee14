import type { OwnStatistics } from "@tandem/contract";
import type { JSX } from "solid-js";
import { OffersByWeek } from "../../campaign/components/OffersByWeek.tsx";
import { byWeek } from "../../influencer/weeks.ts";
import { t } from "../../language/t.ts";

const weeksShown = 12;

/** How many offers were made and accepted, week by week. */
export default function OffersChart(props: { series: OwnStatistics["series"] }): JSX.Element {
  return (
    <OffersByWeek
      title={t("{n, plural, one {The last week} other {The last # weeks}}", { n: weeksShown })}
      weeks={byWeek(props.series, new Date().toISOString().slice(0, 10), weeksShown)}
      fileName="offers-by-week"
    />
  );
}
