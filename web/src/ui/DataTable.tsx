import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { For, type JSX, Show } from "solid-js";
import { classes } from "./classes.ts";
import { LoadMore } from "./LoadMore.tsx";
import { SkeletonLine } from "./Skeleton.tsx";
import { ErrorState, type Failure } from "./States.tsx";

export interface Column<T> {
  key: string;
  label: string;
  cell: (row: T) => JSX.Element;
  /** Figures stand at the end, under each other. */
  numeric?: boolean;
  /** Left out on phones, where a row becomes a card, and beside the rail of a tablet. */
  hideWhenNarrow?: boolean;
  /** Gives the heading a button; the table itself sorts nothing. */
  sortable?: boolean;
}

export interface DataTableProps<T> {
  /** Names the table for screen readers. */
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  /** Nothing to show yet: rows of grey in the shape of what comes. */
  loading?: boolean;
  error?: Failure | undefined;
  onRetry?: () => void | Promise<void>;
  /** What stands there when there are no rows: an `EmptyState`. */
  empty: JSX.Element;
  sort?: { key: string; direction: "ascending" | "descending" };
  onSort?: (key: string) => void;
  /** Makes the whole row clickable for a mouse; its first cell should hold the real link. */
  onOpen?: (row: T) => void;
  more?: { hasMore: boolean; busy: boolean; onMore: () => void; error?: Failure | undefined };
}

/** A table that turns into cards on phones, with its loading, empty and error states. */
export function DataTable<T>(props: DataTableProps<T>): JSX.Element {
  const failed = () => (props.rows.length === 0 ? props.error : undefined);
  const bare = () => !props.loading && !props.error && props.rows.length === 0;
  return (
    <Show when={!bare()} fallback={props.empty}>
      <Show when={!failed()} fallback={<Failed error={failed()} retry={props.onRetry} />}>
        <table class="rows-to-cards w-full border-collapse text-14" aria-busy={props.loading}>
          <caption class="sr-only">{props.caption}</caption>
          {/* Shown before the rows, headings would move; those that sort keep the focus. */}
          <thead class={props.loading && !props.onSort ? "invisible" : undefined}>
            <tr>
              <For each={props.columns}>
                {(column) => <Heading column={column} sort={props.sort} onSort={props.onSort} />}
              </For>
            </tr>
          </thead>
          <tbody>
            <Show when={!props.loading} fallback={<Waiting columns={props.columns} />}>
              <For each={props.rows}>
                {(row) => <Row row={row} columns={props.columns} onOpen={props.onOpen} />}
              </For>
            </Show>
          </tbody>
        </table>
        <Show when={props.more}>
          {(more) => <LoadMore {...more()} shown={props.rows.length} />}
        </Show>
      </Show>
    </Show>
  );
}

function Row<T>(props: {
  row: T;
  columns: readonly Column<T>[];
  onOpen?: ((row: T) => void) | undefined;
}): JSX.Element {
  const open = (event: MouseEvent) => {
    const target = event.target as Element;
    const taken = target.closest("a, button, input, select, label, summary");
    if (!taken && !window.getSelection()?.toString()) props.onOpen?.(props.row);
  };
  return (
    <tr
      onClick={open}
      class={classes(
        "md:border-b md:border-hairline",
        props.onOpen && "cursor-pointer transition-colors duration-150 hover:bg-sunken",
      )}
    >
      <For each={props.columns}>
        {(column, index) => (
          <td
            data-label={column.label}
            data-first={index() === 0 ? "" : undefined}
            class={classes(
              "md:px-2 lg:px-3 md:py-3 md:first:ps-0 md:last:pe-0",
              column.numeric && "tabular-nums md:text-end",
              column.hideWhenNarrow && "max-lg:hidden!",
            )}
          >
            {column.cell(props.row)}
          </td>
        )}
      </For>
    </tr>
  );
}

function Heading<T>(props: {
  column: Column<T>;
  sort: DataTableProps<T>["sort"];
  onSort: ((key: string) => void) | undefined;
}): JSX.Element {
  const sorted = () => (props.sort?.key === props.column.key ? props.sort.direction : undefined);
  return (
    <th
      scope="col"
      aria-sort={props.column.sortable ? (sorted() ?? "none") : undefined}
      class={classes(
        "border-b border-hairline py-2 text-12 font-medium text-muted md:px-2 lg:px-3 md:first:ps-0 md:last:pe-0",
        props.column.numeric ? "text-end" : "text-start",
        props.column.hideWhenNarrow && "max-lg:hidden!",
      )}
    >
      <Show when={props.column.sortable} fallback={props.column.label}>
        <button
          type="button"
          class="inline-flex min-h-6 items-center gap-1 rounded-mark hover:text-ink"
          onClick={() => props.onSort?.(props.column.key)}
        >
          {props.column.label}
          <Show when={sorted()}>
            {sorted() === "ascending" ? <ArrowUp size={13} /> : <ArrowDown size={13} />}
          </Show>
        </button>
      </Show>
    </th>
  );
}

function Waiting<T>(props: { columns: readonly Column<T>[] }): JSX.Element {
  return (
    <For each={[0, 1, 2, 3, 4]}>
      {(line) => (
        <tr class="md:border-b md:border-hairline">
          <For each={props.columns}>
            {(column, index) => (
              <td
                data-label={column.label}
                data-first={index() === 0 ? "" : undefined}
                class={classes(
                  "md:px-2 lg:px-3 md:py-4 md:first:ps-0",
                  column.hideWhenNarrow && "max-lg:hidden!",
                )}
              >
                <SkeletonLine
                  width={index() === 0 ? `${70 - ((line * 13) % 25)}%` : "64px"}
                  end={column.numeric === true}
                />
              </td>
            )}
          </For>
        </tr>
      )}
    </For>
  );
}

function Failed(props: {
  error: Failure | undefined;
  retry: (() => void | Promise<void>) | undefined;
}): JSX.Element {
  return (
    <Show when={props.error}>{(error) => <ErrorState error={error()} retry={props.retry} />}</Show>
  );
}
