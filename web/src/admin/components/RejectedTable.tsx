import type { Import } from "@tandem/contract";
import type { JSX } from "solid-js";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { count } from "../../ui/format.ts";
import { EmptyState } from "../../ui/States.tsx";

type Rejected = Import["rejected"][number];

const columns: Column<Rejected>[] = [
  {
    key: "line",
    label: "Line",
    cell: ({ line }) => (
      <span class="font-semibold">
        <span class="md:sr-only">Line </span>
        {count(line)}
      </span>
    ),
  },
  { key: "column", label: "Column", cell: ({ column }) => column ?? "the whole row" },
  { key: "reason", label: "Why", cell: ({ reason }) => reason },
];

/** Rows that were not taken: where they begin in the file, which cell, and why. */
export function RejectedTable(props: { rejected: readonly Rejected[] }): JSX.Element {
  return (
    <DataTable
      caption="Rejected rows"
      columns={columns}
      rows={props.rejected}
      rowKey={(row) => `${row.line} ${row.column} ${row.reason}`}
      empty={<EmptyState title="No row was rejected." />}
    />
  );
}
