import type { PlatformStatistics } from "@tandem/contract";
import type { JSX } from "solid-js";
import { Chart } from "../../ui/chart/Chart.tsx";
import { count, date } from "../../ui/format.ts";
import { bySteps, type Span } from "../spans.ts";

const titles: Record<Span, string> = {
  month: "Sign-ups, offers and acceptances by day",
  quarter: "Sign-ups, offers and acceptances by week, last 13 weeks",
  year: "Sign-ups, offers and acceptances by week, last year",
};

/** How the platform moves: who came, what was offered, what was agreed. */
export function TimeChart(props: {
  series: PlatformStatistics["series"];
  span: Span;
}): JSX.Element {
  const steps = () => bySteps(props.series, new Date().toISOString().slice(0, 10), props.span);
  return (
    <Chart
      title={titles[props.span]}
      labelHeading={props.span === "month" ? "Day" : "Week from"}
      fileName="tandem-over-time"
      format={count}
      height={260}
      data={{
        kind: "line",
        labels: steps().map((step) => date(step.day, "day")),
        series: [
          { label: "Sign-ups", tone: "ink", values: steps().map((step) => step.signUps) },
          { label: "Offers", tone: "sponsor", values: steps().map((step) => step.offers) },
          {
            label: "Accepted",
            tone: "influencer",
            values: steps().map((step) => step.acceptances),
          },
        ],
      }}
    />
  );
}
