import { For, type JSX, Match, Switch } from "solid-js";
import { LinkButton } from "../../ui/Button.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState, type Failure } from "../../ui/States.tsx";
import type { Icon } from "../../ui/side.ts";

export interface WorklistProps<T> {
  rows: readonly T[];
  pages: {
    ready: () => boolean;
    error: () => Failure | undefined;
    refetch: () => void | Promise<void>;
    hasMore: () => boolean;
    loadingMore: () => boolean;
    loadMore: () => unknown;
    moreError: () => Error | undefined;
  };
  /** What could not be loaded: "The reports could not be loaded". */
  failed: string;
  empty: { icon: Icon; title: string; text: string };
  /** The keys that act on a row, said above the list on wide screens. */
  keys?: JSX.Element;
  list: (element: HTMLElement) => void;
  children: (row: T) => JSX.Element;
}

/** A queue of an admin in its four states. */
export function Worklist<T>(props: WorklistProps<T>): JSX.Element {
  return (
    <Switch>
      <Match when={!props.pages.ready() && props.pages.error()}>
        {(error) => <ErrorState title={props.failed} error={error()} retry={props.pages.refetch} />}
      </Match>
      <Match when={!props.pages.ready()}>
        <SkeletonRows rows={4} />
      </Match>
      <Match when={props.rows.length === 0 && !props.pages.hasMore()}>
        <EmptyState
          icon={props.empty.icon}
          title={props.empty.title}
          action={<LinkButton href="/home">Back to the queues</LinkButton>}
        >
          {props.empty.text}
        </EmptyState>
      </Match>
      <Match when={true}>
        <p class="hidden flex-wrap items-center gap-1.5 pb-3 text-12 text-muted empty:hidden md:flex">
          {props.keys}
        </p>
        <ul ref={(element) => props.list(element)} class="border-t border-hairline">
          <For each={props.rows}>{(row) => props.children(row)}</For>
        </ul>
        <LoadMore
          hasMore={props.pages.hasMore()}
          busy={props.pages.loadingMore()}
          onMore={() => void props.pages.loadMore()}
          error={props.pages.moreError()}
          shown={props.rows.length}
        />
      </Match>
    </Switch>
  );
}

/** One row of a queue: what it is, and at its end what can be done. */
export function WorkRow(props: {
  label: string;
  actions: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <li
      data-row
      tabindex="-1"
      aria-label={props.label}
      class="grid gap-3 border-b border-hairline py-4 focus:bg-raised focus:shadow-[inset_3px_0_0_var(--ink)] md:grid-cols-[minmax(0,1fr)_auto] md:items-start md:gap-x-6 md:px-3"
    >
      <div class="min-w-0 text-14">{props.children}</div>
      <div class="flex flex-wrap gap-2 empty:hidden max-sm:*:grow md:max-w-72 md:justify-end">
        {props.actions}
      </div>
    </li>
  );
}
