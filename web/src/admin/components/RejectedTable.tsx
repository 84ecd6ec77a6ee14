import type { Import } from "@tandem/contract";
import type { JSX } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { count } from "../../ui/format.ts";
import { EmptyState } from "../../ui/States.tsx";
import { rejectionWords } from "../import-reasons.ts";

type Rejected = Import["rejected"][number];

const columns: Column<Rejected>[] = [
  {
    key: "line",
    label: t("Line"),
    cell: ({ line }) => (
      <span class="font-semibold">
        {rich("<label>Line </label>{line}", {
          label: (words) => <span class="md:sr-only">{words}</span>,
          line: count(line),
        })}
      </span>
    ),
  },
  { key: "column", label: t("Column"), cell: ({ column }) => column ?? t("the whole row") },
  { key: "reason", label: t("Why"), cell: (row) => <bdi>{rejectionWords(row)}</bdi> },
];

/** Rows that were not taken: where they begin in the file, which cell, and why. */
export function RejectedTable(props: { rejected: readonly Rejected[] }): JSX.Element {
  return (
    <DataTable
      caption={t("Rejected rows")}
      columns={columns}
      rows={props.rejected}
      rowKey={(row) => `${row.line} ${row.column} ${row.reason}`}
      empty={<EmptyState title={t("No row was rejected.")} />}
    />
  );
}
