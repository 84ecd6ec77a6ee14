import { createSignal, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { rich, t } from "../language/t.ts";
import { Button } from "./Button.tsx";
import type { Icon } from "./side.ts";
import { standIn } from "./stand-in.ts";

export interface EmptyStateProps {
  /** One sentence: what is not here. */
  title: string;
  /** The reason, or what would fill it. */
  children?: JSX.Element;
  /** One thing to do next. */
  action?: JSX.Element;
  icon?: Icon;
}

/** What stands where nothing is yet. */
export function EmptyState(props: EmptyStateProps): JSX.Element {
  return (
    <div class="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center">
      <Show when={props.icon}>
        <span class="mb-2 grid size-12 place-items-center rounded-full border border-hairline text-muted">
          <Dynamic component={props.icon} size={20} />
        </span>
      </Show>
      <p class="text-16 font-semibold">{props.title}</p>
      <Show when={props.children}>
        <p class="text-14 text-muted">{props.children}</p>
      </Show>
      <Show when={props.action}>
        <div class="pt-3">{props.action}</div>
      </Show>
    </div>
  );
}

/** What an error must know to be told; `ApiProblem` has all of it. */
export interface Failure {
  message: string;
  title?: string;
  /** The answer's; 0 where none came. */
  status?: number;
  requestId?: string | undefined;
}

export interface ErrorStateProps {
  error: Failure;
  /** What was wanted: "Your campaigns could not be loaded." The error's title unless told. */
  title?: string;
  /** Whether anything was saved; left out for reads, where there is nothing to save. */
  saved?: "nothing" | "unknown" | "everything";
  retry?: () => void | Promise<void>;
  /** A strip inside a page rather than the whole of it. */
  inline?: boolean;
}

const savedWords = {
  nothing: t("Nothing was saved."),
  unknown: t("It may have been saved. Trying again is safe: it happens only once."),
  everything: t("What you had entered is saved."),
};

/**
 * Says what happened, whether anything was saved, and offers another try with the request id. Where a
 * page has nothing at all to show without a connection, what the app has for that stands in.
 */
export function ErrorState(props: ErrorStateProps): JSX.Element {
  return (
    <Show
      when={!props.inline && !props.error.status && standIn()}
      fallback={<Told {...props} />}
      keyed
    >
      {(Instead) => <Instead retry={props.retry} />}
    </Show>
  );
}

function Told(props: ErrorStateProps): JSX.Element {
  const [busy, setBusy] = createSignal(false);
  const title = () => props.title ?? props.error.title ?? t("Something went wrong");
  const again = async () => {
    setBusy(true);
    try {
      await props.retry?.();
    } finally {
      setBusy(false);
    }
  };
  return (
    <div
      role="alert"
      class={
        props.inline
          ? "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card bg-bad-tint px-4 py-3"
          : "mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center"
      }
    >
      <div class="min-w-0 grow basis-60">
        <p class={props.inline ? "text-14 font-semibold" : "text-16 font-semibold"}>{title()}</p>
        <p class={props.inline ? "text-14" : "text-14 text-muted"}>
          {/* Many begin with their title. */}
          {props.error.message.replace(`${title()}.`, "")}{" "}
          <Show when={props.saved}>{(saved) => savedWords[saved()]}</Show>
        </p>
        <Show when={props.error.requestId}>
          <p class={props.inline ? "text-12" : "pt-1 text-12 text-muted"}>
            {rich("Request {id}", {
              id: <code class="font-mono select-all">{props.error.requestId}</code>,
            })}
          </p>
        </Show>
      </div>
      <Show when={props.retry}>
        <Button size={props.inline ? "sm" : "md"} busy={busy()} onClick={again}>
          {t("Try again")}
        </Button>
      </Show>
    </div>
  );
}

/** A sentence that must be seen but is no error: waiting for approval, frozen, test payments. */
export function Notice(props: {
  tone?: "neutral" | "sponsor" | "influencer" | "good" | "warn" | "bad";
  title?: string;
  action?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  const ground = {
    neutral: "bg-sunken",
    sponsor: "bg-sponsor-tint",
    influencer: "bg-influencer-tint",
    good: "bg-good-tint",
    warn: "bg-warn-tint",
    bad: "bg-bad-tint",
  };
  return (
    <div
      class={`flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card px-4 py-3 text-14 ${ground[props.tone ?? "neutral"]}`}
    >
      <div class="min-w-0 grow basis-60">
        <Show when={props.title}>
          <p class="font-semibold">{props.title}</p>
        </Show>
        <div>{props.children}</div>
      </div>
      {props.action}
    </div>
  );
}
