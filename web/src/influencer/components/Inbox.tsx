import Search from "lucide-solid/icons/search";
import { Index, type JSX, Match, onCleanup, onMount, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { ThreadRow } from "../../thread/components/ThreadRow.tsx";
import type { ThreadLine } from "../../thread/threads.data.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, type Failure } from "../../ui/States.tsx";

export interface InboxProps {
  lines: readonly ThreadLine[];
  ready: boolean;
  error: Failure | undefined;
  retry: () => Promise<void>;
}

const key = (words: string) => <Kbd>{words}</Kbd>;

/** Offers that wait for an answer, worked through by keyboard: j and k move, Enter opens. */
export function Inbox(props: InboxProps): JSX.Element {
  let list: HTMLUListElement | undefined;

  const keys = (event: KeyboardEvent) => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as Element;
    if (target.closest("input, textarea, select, dialog, [popover]:popover-open")) return;
    const rows = [...(list?.children ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const to = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
    const row = rows[Math.max(0, Math.min(rows.length - 1, to))];
    row?.querySelector<HTMLElement>("a")?.focus();
    row?.scrollIntoView({ block: "nearest" });
    if (row) event.preventDefault();
  };
  onMount(() => window.addEventListener("keydown", keys));
  onCleanup(() => window.removeEventListener("keydown", keys));

  return (
    <Switch>
      <Match when={props.error && !props.ready && props.error}>
        {(error) => (
          <ErrorState
            title={t("Your offers could not be loaded")}
            error={error()}
            retry={props.retry}
          />
        )}
      </Match>
      <Match when={!props.ready}>
        <SkeletonRows rows={3} avatar />
      </Match>
      <Match when={props.lines.length === 0}>
        <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p class="max-w-[60ch] text-14 text-muted">
            {t("Sponsors find you by your profile. You can also apply to a campaign yourself.")}
          </p>
          <LinkButton href="/discover" icon={Search}>
            {t("Find campaigns")}
          </LinkButton>
        </div>
      </Match>
      <Match when={true}>
        <ul
          ref={(element) => {
            list = element;
          }}
          aria-keyshortcuts="j k"
          class="*:has-[a:focus-visible]:bg-raised"
        >
          <Index each={props.lines}>{(line) => <ThreadRow line={line()} me="influencer" />}</Index>
        </ul>
        <p class="hidden items-center gap-1.5 pt-3 text-12 text-muted md:flex">
          {rich("<j>j</j> <k>k</k> move through them, <enter>Enter</enter> opens one.", {
            j: key,
            k: key,
            enter: key,
          })}
        </p>
      </Match>
    </Switch>
  );
}
