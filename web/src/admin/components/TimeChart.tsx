import type { PlatformStatistics } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";

/** How the platform moves, day by day (UTC): who came, what was offered, what was agreed. */
export function TimeChart(props: { series: PlatformStatistics["series"] }): JSX.Element {
  return (
    <Chart
      title={t("Sign-ups, offers and acceptances by day")}
      labelHeading={t("Day")}
      fileName="tandem-by-day"
      format={count}
      height={260}
      data={{
        kind: "line",
        labels: props.series.map(({ day }) => date(day, "day")),
        series: [
          { label: t("Sign-ups"), tone: "ink", values: props.series.map((each) => each.signUps) },
          { label: t("Offers"), tone: "sponsor", values: props.series.map((each) => each.offers) },
          {
            label: t("Accepted"),
            tone: "influencer",
            values: props.series.map((each) => each.acceptances),
          },
        ],
      }}
    />
  );
}
