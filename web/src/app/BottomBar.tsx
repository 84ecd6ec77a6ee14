import { A } from "@solidjs/router";
import Ellipsis from "lucide-solid/icons/ellipsis";
import { createSignal, For, type JSX, lazy, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import { classes } from "../ui/classes.ts";
import { type Party, parties } from "../ui/side.ts";
import type { NavItem } from "./navigation.ts";

const MorePlaces = lazy(() => import("./MorePlaces.tsx"));

const room = 5;

const place = classes(
  "group relative flex min-h-14 flex-col items-center justify-center gap-0.5 text-12 font-medium text-muted",
  "aria-[current=page]:font-semibold aria-[current=page]:text-ink",
);

/** The rail's places at the bottom of a phone: up to five, the rest behind "More". */
export function BottomBar(props: { navigation: readonly NavItem[]; party: Party }): JSX.Element {
  const [more, setMore] = createSignal(false);
  const fits = () => props.navigation.length <= room;
  const first = () => (fits() ? props.navigation : props.navigation.slice(0, room - 1));
  const rest = () => (fits() ? [] : props.navigation.slice(room - 1));
  return (
    <nav
      aria-label={t("Main, at the bottom")}
      data-print="hide"
      class="fixed inset-x-0 bottom-0 z-20 grid auto-cols-fr grid-flow-col border-t border-hairline bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <For each={first()}>{(item) => <Place item={item} party={props.party} />}</For>
      <Show when={rest().length > 0}>
        <button type="button" class={place} onClick={() => setMore(true)}>
          <Ellipsis size={20} />
          {t("More")}
        </button>
      </Show>
      <Show when={more()}>
        <Suspense>
          <MorePlaces places={rest()} onClose={() => setMore(false)} />
        </Suspense>
      </Show>
    </nav>
  );
}

function Place(props: { item: NavItem; party: Party }): JSX.Element {
  return (
    <A href={props.item.href} end={props.item.end} class={place}>
      <span class={classes("relative", parties[props.party].here)}>
        <Dynamic component={props.item.icon} size={20} />
        <Show when={props.item.count?.()}>
          {(count) => (
            <span class="absolute -end-2.5 -top-1 min-w-4 rounded-full bg-ink px-1 text-center text-12 font-semibold text-paper">
              {count()}
            </span>
          )}
        </Show>
      </span>
      {props.item.label}
    </A>
  );
}
