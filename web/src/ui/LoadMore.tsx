import { type JSX, Show } from "solid-js";
import { t } from "../language/t.ts";
import { Button } from "./Button.tsx";
import { count } from "./format.ts";
import { ErrorState, type Failure } from "./States.tsx";

export interface LoadMoreProps {
  hasMore: boolean;
  busy: boolean;
  onMore: () => void;
  error?: Failure | undefined;
  /** How many are shown, for the words beside the button. */
  shown: number;
}

/** The end of a list by cursor: more, or that this is all. */
export function LoadMore(props: LoadMoreProps): JSX.Element {
  return (
    <div class="pt-4" aria-live="polite">
      <Show when={props.error}>
        {(error) => (
          <ErrorState
            inline
            title={t("The next rows could not be loaded")}
            error={error()}
            retry={props.onMore}
          />
        )}
      </Show>
      <Show when={props.hasMore && !props.error}>
        <div class="flex items-center gap-4">
          <Button busy={props.busy} onClick={() => props.onMore()}>
            {t("Show more")}
          </Button>
          <span class="text-14 text-muted">{t("{n} shown", { n: count(props.shown) })}</span>
        </div>
      </Show>
    </div>
  );
}
