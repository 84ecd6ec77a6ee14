import { A } from "@solidjs/router";
import PanelLeft from "lucide-solid/icons/panel-left";
import Search from "lucide-solid/icons/search";
import { createSignal, For, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import { Avatar } from "../ui/Avatar.tsx";
import type { Command } from "../ui/CommandPalette.tsx";
import { classes } from "../ui/classes.ts";
import { count as figure } from "../ui/format.ts";
import { Kbd } from "../ui/Kbd.tsx";
import type { MenuItem } from "../ui/Menu.tsx";
import { createMedia } from "../ui/media.ts";
import { SkipLink } from "../ui/PageHeader.tsx";
import { type Party, parties } from "../ui/side.ts";
import type { Who } from "./AccountMenu.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { Brand } from "./Brand.tsx";
import type { NavItem } from "./navigation.ts";
import { remember } from "./theme.ts";

// Nobody opens a menu before the page is there, so the two come right after it.
const AccountMenu = lazy(() => import("./AccountMenu.tsx"));
const KeyMap = lazy(() => import("./KeyMap.tsx"));
const CommandPalette = lazy(() => import("../ui/CommandPalette.tsx"));

export interface ShellProps {
  who: Who;
  navigation: readonly NavItem[];
  /** Where the brand leads. */
  home: string;
  /** What says how much is unread, and opens it. */
  bell: JSX.Element;
  account: readonly MenuItem[];
  commands: readonly Command[];
  search?: (text: string, signal: AbortSignal) => Promise<readonly Command[]>;
  children: JSX.Element;
}

/** The frame of every page after log-in: rail, top bar, and on phones a bar at the thumb. */
export function Shell(props: ShellProps): JSX.Element {
  const [palette, setPalette] = createSignal(false);
  const [map, setMap] = createSignal(false);
  // As `md:` has it. Only the navigation that is in use is drawn.
  const wide = createMedia("(width >= 48rem)");

  const keys = (event: KeyboardEvent) => {
    // A page that explains keys of its own has opened its dialog by then.
    if (event.key === "?") setTimeout(() => asksForMap(event) && setMap(true));
    if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    setPalette(!palette());
  };
  onMount(() => window.addEventListener("keydown", keys));
  onCleanup(() => window.removeEventListener("keydown", keys));

  return (
    <div class="min-h-dvh md:flex">
      <SkipLink />
      <Show when={wide()}>
        <Rail {...props} />
      </Show>
      <div class="min-w-0 grow">
        <header data-print="hide" class="sticky top-0 z-20 border-b border-hairline bg-paper">
          <div class="mx-auto flex h-14 max-w-page items-center gap-1 px-4 md:px-9">
            <div class="grow md:hidden">
              <Brand href={props.home} />
            </div>
            <div class="flex md:grow">
              <button
                type="button"
                onClick={() => setPalette(true)}
                aria-keyshortcuts="Control+K"
                class="inline-flex size-11 items-center justify-center gap-2.5 rounded-control text-14 text-muted transition-colors duration-150 hover:text-ink md:h-9 md:w-72 md:justify-start md:border md:border-hairline md:bg-raised md:px-3 md:hover:border-edge"
              >
                <Search size={16} class="shrink-0 max-md:size-4.75" />
                <span class="max-md:sr-only md:grow md:text-start">{t("Search or jump to")}</span>
                <span class="max-md:hidden">
                  <Kbd>{t("Ctrl K")}</Kbd>
                </span>
              </button>
            </div>
            <Suspense fallback={<span class="size-11" />}>{props.bell}</Suspense>
            <Suspense
              fallback={
                <span class="grid size-11 place-items-center">
                  <Avatar name={props.who.name} party={props.who.party} size={32} />
                </span>
              }
            >
              <AccountMenu who={props.who} items={props.account} />
            </Suspense>
          </div>
        </header>
        <main
          id="main"
          tabindex="-1"
          class="mx-auto w-full max-w-page px-4 pt-6 pb-28 md:px-9 md:pt-8 md:pb-16"
        >
          {props.children}
        </main>
      </div>
      <Show when={!wide()}>
        <BottomBar navigation={props.navigation} party={props.who.party} />
      </Show>
      <Show when={map()}>
        <Suspense>
          <KeyMap onClose={() => setMap(false)} />
        </Suspense>
      </Show>
      <Show when={palette()}>
        <Suspense>
          <CommandPalette
            commands={props.commands}
            search={props.search}
            onClose={() => setPalette(false)}
          />
        </Suspense>
      </Show>
    </div>
  );
}

const asksForMap = ({ target, defaultPrevented }: KeyboardEvent): boolean =>
  !defaultPrevented &&
  !(target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) &&
  !document.querySelector("dialog[open]");

function Rail(props: ShellProps): JSX.Element {
  const root = document.documentElement;
  const [folded, setFolded] = createSignal(root.dataset.rail === "folded");
  const fold = () => {
    setFolded(!folded());
    if (folded()) root.dataset.rail = "folded";
    else delete root.dataset.rail;
    remember("tandem.rail", folded() ? "folded" : null);
  };
  return (
    <nav
      aria-label={t("Main")}
      data-print="hide"
      class="rail sticky top-0 hidden h-dvh shrink-0 flex-col border-e border-hairline px-3 py-1.5 md:flex"
    >
      <div class="pb-4 ps-1.5">
        <Brand href={props.home} />
      </div>
      <div class="grid gap-0.5 overflow-y-auto">
        <For each={props.navigation}>
          {(item) => <RailLink item={item} party={props.who.party} folded={folded()} />}
        </For>
      </div>
      <button
        type="button"
        onClick={fold}
        aria-expanded={!folded()}
        title={folded() ? t("Unfold the navigation") : undefined}
        class="mt-auto flex min-h-11 items-center gap-3 rounded-control px-2.5 text-14 text-muted transition-colors duration-150 hover:text-ink"
      >
        <PanelLeft size={18} class="shrink-0" />
        <span class="rail-word">{folded() ? t("Unfold") : t("Fold")}</span>
      </button>
    </nav>
  );
}

function RailLink(props: { item: NavItem; party: Party; folded: boolean }): JSX.Element {
  return (
    <A
      href={props.item.href}
      end={props.item.end}
      title={props.folded ? props.item.label : undefined}
      class={classes(
        "group relative flex min-h-10 items-center gap-3 rounded-control px-2.5 text-14 text-muted",
        "transition-colors duration-150 hover:text-ink",
        "aria-[current=page]:bg-raised aria-[current=page]:font-semibold aria-[current=page]:text-ink",
      )}
    >
      <span class={classes("shrink-0", parties[props.party].here)}>
        <Dynamic component={props.item.icon} size={18} />
      </span>
      <span class="rail-word grow">{props.item.label}</span>
      <Show when={props.item.count?.()}>
        {(count) => (
          <span class={classes("text-12 font-semibold", props.folded && "absolute end-1 top-0.5")}>
            <span aria-hidden="true">{figure(count())}</span>
            <span class="sr-only">{t("{n} waiting", { n: figure(count()) })}</span>
          </span>
        )}
      </Show>
    </A>
  );
}
