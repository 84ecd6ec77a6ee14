import { type JSX, Show } from "solid-js";
import { t } from "../language/t.ts";

export interface PageHeaderProps {
  title: JSX.Element;
  /** One quiet line under the title: facts, not slogans. */
  sub?: JSX.Element;
  /** A badge or two beside the title. */
  badges?: JSX.Element;
  /** What to do on this page; the primary button last. */
  actions?: JSX.Element;
  /** The way back, above the title. */
  back?: JSX.Element;
}

/** The top of every page. Its h1 receives the focus when the page is navigated to. */
export function PageHeader(props: PageHeaderProps): JSX.Element {
  return (
    <header class="pb-6">
      <Show when={props.back}>
        <div class="pb-2 text-14 text-muted">{props.back}</div>
      </Show>
      <div class="flex flex-wrap items-start justify-between gap-x-6 gap-y-4">
        <div class="min-w-0 grow basis-64">
          <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 tabindex="-1" class="font-display text-26 font-semibold tracking-tight">
              {props.title}
            </h1>
            {props.badges}
          </div>
          <Show when={props.sub}>
            <p class="text-14 text-muted">{props.sub}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div data-actions class="flex flex-wrap gap-2 max-md:w-full max-md:*:grow">
            {props.actions}
          </div>
        </Show>
      </div>
    </header>
  );
}

/** The first thing that Tab reaches: past the navigation, to the page. */
export function SkipLink(): JSX.Element {
  return (
    <a
      href="#main"
      class="fixed start-3 top-3 z-50 -translate-y-20 rounded-control bg-accent px-4 py-3 text-14 font-semibold text-accent-ink focus:translate-y-0"
    >
      {t("Skip to the page")}
    </a>
  );
}
