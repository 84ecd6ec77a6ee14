import type { PlatformStatistics } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { Button } from "../../ui/Button.tsx";
import { csvText, downloadCsv } from "../../ui/csv.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Money } from "../../ui/Money.tsx";
import { EmptyState } from "../../ui/States.tsx";

type Line = PlatformStatistics["money"][number];

const figure = (key: "budget" | "reserved" | "committed" | "held" | "paid", label: string) => ({
  key,
  label,
  numeric: true,
  cell: (line: Line) => <Money amount={line[key]} currency={line.currency} whole />,
});

const available = (line: Line) => line.budget - line.reserved - line.committed - line.paid;

const columns: Column<Line>[] = [
  {
    key: "currency",
    label: t("Currency"),
    cell: (line) => (
      <span class="grid gap-1.5 lg:w-44">
        <span class="font-semibold">{line.currency}</span>
        <BudgetBar
          compact
          amounts={{ ...line, available: Math.max(0, available(line)) }}
          currency={line.currency}
        />
      </span>
    ),
  },
  figure("budget", t("Budgets")),
  figure("reserved", t("Reserved")),
  figure("committed", t("Committed")),
  figure("held", t("Held")),
  figure("paid", t("Paid")),
];

const fields = ["currency", "budget", "reserved", "committed", "held", "paid"] as const;

/** Where the money of all campaigns is, one line a currency; the CSV is in minor units. */
export function MoneyTable(props: { money: PlatformStatistics["money"] }): JSX.Element {
  const download = () =>
    downloadCsv(
      "tandem-money",
      csvText([fields, ...props.money.map((line) => fields.map((field) => String(line[field])))]),
    );
  return (
    <>
      <section aria-label={t("Money by currency")} tabindex="0" class="overflow-x-auto">
        <DataTable
          caption={t("Money by currency")}
          columns={columns}
          rows={props.money}
          rowKey={(line) => line.currency}
          empty={
            <EmptyState title={t("No money is planned yet.")}>
              {t("It appears with the first campaign that has a budget.")}
            </EmptyState>
          }
        />
      </section>
      <div class="pt-4">
        <Button size="sm" icon={Download} onClick={download}>
          {t("Download CSV")}
        </Button>
      </div>
    </>
  );
}
