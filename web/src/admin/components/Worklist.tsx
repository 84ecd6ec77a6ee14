import { type Accessor, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { ById } from "../../ui/ById.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState, type Failure } from "../../ui/States.tsx";
import type { Icon } from "../../ui/side.ts";
import type { Work } from "./worklist.ts";

const KeyLine = lazy(() => import("./KeyLine.tsx"));
const KeysDialog = lazy(() => import("./KeysDialog.tsx"));

export interface WorklistProps<T extends { id: string }> {
  work: Work<T>;
  /** What is shown; the rows that wait unless told. */
  rows?: readonly T[];
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
  /** Rows begin with a picture. */
  avatar?: boolean;
  /** What stands at the foot of the list. */
  foot?: JSX.Element;
  children: (row: Accessor<T>) => JSX.Element;
}

/** A queue of an admin in its four states. */
export function Worklist<T extends { id: string }>(props: WorklistProps<T>): JSX.Element {
  const rows = () => props.rows ?? props.work.waiting();
  return (
    <div ref={props.work.list}>
      <Switch>
        <Match when={!props.pages.ready() && props.pages.error()}>
          {(error) => (
            <ErrorState title={props.failed} error={error()} retry={props.pages.refetch} />
          )}
        </Match>
        <Match when={!props.pages.ready()}>
          <SkeletonRows rows={4} avatar={props.avatar === true} />
        </Match>
        <Match when={rows().length === 0 && !props.pages.hasMore()}>
          <EmptyState
            icon={props.empty.icon}
            title={props.empty.title}
            action={<LinkButton href="/home">{t("Back to the queues")}</LinkButton>}
          >
            {props.empty.text}
          </EmptyState>
        </Match>
        <Match when={true}>
          <Show when={props.work.selectable || props.work.keys().length > 0}>
            <div class={props.work.selectable ? "min-h-11" : "min-h-11 max-md:hidden"}>
              <Suspense>
                <KeyLine work={props.work} />
              </Suspense>
            </div>
          </Show>
          <ul class="long-list border-t border-hairline">
            <ById each={rows()} id={({ id }) => id}>
              {(row) => props.children(row)}
            </ById>
          </ul>
          <LoadMore
            hasMore={props.pages.hasMore()}
            busy={props.pages.loadingMore()}
            onMore={() => void props.pages.loadMore()}
            error={props.pages.moreError()}
            shown={rows().length}
          />
          {props.foot}
        </Match>
      </Switch>
      <p role="status" class="sr-only">
        <Show when={props.pages.ready()}>
          {t("{n, plural, =0 {Nothing waits.} one {# waits.} other {# wait.}}", {
            n: props.work.waiting().length,
          })}
        </Show>
      </p>
      <Show when={props.work.helping()}>
        <Suspense>
          <KeysDialog work={props.work} onClose={() => props.work.setHelping(false)} />
        </Suspense>
      </Show>
    </div>
  );
}
