import type { JSX } from "solid-js";
import type { Week } from "../../influencer/weeks.ts";
import { t } from "../../language/t.ts";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";

/** How many offers a sponsor made and how many were accepted, week by week. */
export function OffersByWeek(props: {
  title: string;
  weeks: readonly Week[];
  /** What its figures are saved as. */
  fileName: string;
}): JSX.Element {
  return (
    <Chart
      title={props.title}
      labelHeading={t("Week from")}
      fileName={props.fileName}
      format={count}
      data={{
        kind: "bar",
        labels: props.weeks.map((week) => date(week.monday, "day")),
        series: [
          { label: t("Offers"), tone: "sponsor", values: props.weeks.map((week) => week.offers) },
          {
            label: t("Accepted"),
            tone: "influencer",
            values: props.weeks.map((week) => week.acceptances),
          },
        ],
      }}
    />
  );
}
