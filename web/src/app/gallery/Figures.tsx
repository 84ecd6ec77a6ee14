import { createSignal, type JSX } from "solid-js";
import { BudgetBar, type BudgetPart } from "../../ui/BudgetBar.tsx";
import { Chart } from "../../ui/chart/Chart.tsx";
import { Figure, Figures as FigureList } from "../../ui/Figure.tsx";
import { compact, count, money } from "../../ui/format.ts";
import { Part, Row } from "./Part.tsx";

const weeks = ["2 Feb", "9 Feb", "16 Feb", "23 Feb", "2 Mar", "9 Mar", "16 Mar", "23 Mar"];

/** Large numbers, budget bars and charts. */
export function Figures(): JSX.Element {
  const [picked, setPicked] = createSignal<BudgetPart | undefined>();
  const amounts = { paid: 210000, committed: 145000, reserved: 45000, available: 100000 };
  return (
    <Part title="Figures">
      <FigureList>
        <Figure label="Spent this month" value={money(355000, "USD", { whole: true })} size="lg" />
        <Figure
          label="Acceptance rate"
          value="64 %"
          delta="+8 points on February"
          trend="up-good"
        />
        <Figure label="Reply time" value="4 h" delta="2 h slower" trend="up-bad" />
        <Figure label="Reach" value={compact(1_200_000)} source="self-declared" />
      </FigureList>
      <BudgetBar
        amounts={amounts}
        currency="USD"
        picked={picked()}
        onPick={(part) => setPicked(picked() === part ? undefined : part)}
      />
      <Row label="compact, without buttons">
        <div class="w-48">
          <BudgetBar compact amounts={amounts} currency="USD" />
        </div>
        <div class="w-48">
          <BudgetBar
            compact
            amounts={{ paid: 0, committed: 0, reserved: 0, available: 50000 }}
            currency="JPY"
          />
        </div>
      </Row>
      <div class="grid gap-8 md:grid-cols-2">
        <Chart
          title="Offers and acceptances by week"
          labelHeading="Week"
          data={{
            kind: "line",
            labels: weeks,
            series: [
              { label: "Offers", values: [4, 7, 6, 9, 12, 11, 15, 14], tone: "sponsor" },
              { label: "Accepted", values: [2, 3, 4, 5, 6, 8, 9, 11], tone: "influencer" },
            ],
          }}
          format={count}
          fileName="offers-by-week"
        />
        <Chart
          title="Money by week"
          labelHeading="Week"
          data={{
            kind: "bar",
            stacked: true,
            labels: weeks,
            series: [
              { label: "Paid", values: [20, 30, 25, 40, 42, 38, 50, 61], tone: "ink" },
              { label: "Committed", values: [10, 12, 20, 18, 25, 30, 22, 28], tone: "sponsor" },
            ],
          }}
          format={(value) => money(value * 100_00, "USD", { whole: true })}
        />
      </div>
    </Part>
  );
}
