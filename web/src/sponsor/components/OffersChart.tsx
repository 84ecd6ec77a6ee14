import type { OwnStatistics } from "@tandem/contract";
import type { JSX } from "solid-js";
import { byWeek } from "../../influencer/weeks.ts";
import { t } from "../../language/t.ts";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";

const weeksShown = 12;

/** How many offers were made and accepted, week by week. */
export default function OffersChart(props: { series: OwnStatistics["series"] }): JSX.Element {
  const weeks = () => byWeek(props.series, new Date().toISOString().slice(0, 10), weeksShown);
  return (
    <Chart
      title={t("{n, plural, one {The last week} other {The last # weeks}}", { n: weeksShown })}
      labelHeading={t("Week from")}
      fileName="offers-by-week"
      format={count}
      data={{
        kind: "bar",
        labels: weeks().map((week) => date(week.monday, "day")),
        series: [
          { label: t("Offers"), tone: "sponsor", values: weeks().map((week) => week.offers) },
          {
            label: t("Accepted"),
            tone: "influencer",
            values: weeks().map((week) => week.acceptances),
          },
        ],
      }}
    />
  );
}
