import { A } from "@solidjs/router";
import Bell from "lucide-solid/icons/bell";
import CloudOff from "lucide-solid/icons/cloud-off";
import House from "lucide-solid/icons/house";
import MessagesSquare from "lucide-solid/icons/messages-square";
import {
  createEffect,
  createResource,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  on,
  Show,
} from "solid-js";
import { Dynamic } from "solid-js/web";
import { online } from "../data/online.ts";
import { readable } from "../data/readable.ts";
import { recentOf } from "../data/recent.ts";
import { t } from "../language/t.ts";
import { Button } from "../ui/Button.tsx";
import type { Icon } from "../ui/side.ts";
import type { StandInProps } from "../ui/stand-in.ts";
import { remembered } from "./memory.ts";
import { user } from "./session.ts";
import { iconOf } from "./visits.ts";

interface Kept {
  href: string;
  label: string;
  icon: Icon | undefined;
}

const lists: Readonly<Record<string, Omit<Kept, "href">>> = {
  "/home": { label: t("Home"), icon: House },
  "/threads": { label: t("Threads"), icon: MessagesSquare },
  "/notifications": { label: t("Notifications"), icon: Bell },
};
/** So many of the things that were opened last. */
const SHOWN = 6;

/** What the one who is here may open now. */
async function findKept(): Promise<Kept[]> {
  const account = user()?.id;
  if (!account || remembered() !== account) return [];
  const { pathsSeen } = await import("../data/seen.ts");
  const found = readable(await pathsSeen(account), recentOf(account));
  const visits = found.visits.filter(({ href }) => href !== location.pathname).slice(0, SHOWN);
  return [
    ...found.lists.map((href) => ({ href, label: "", icon: undefined, ...lists[href] })),
    ...visits.map((visit) => ({ ...visit, icon: iconOf(visit) })),
  ];
}

/**
 * Stands where nothing of a page was kept and there is no connection: says so, leads to what can be
 * read, and goes on by itself once there is a connection.
 */
export default function OfflinePage(props: StandInProps): JSX.Element {
  const id = createUniqueId();
  const [kept] = createResource(() => findKept().catch(() => []));
  const [busy, setBusy] = createSignal(false);
  const [inVain, setInVain] = createSignal(false);
  const again = async () => {
    setBusy(true);
    setInVain(!online());
    try {
      if (online()) await props.retry?.();
    } finally {
      setBusy(false);
    }
  };
  createEffect(on(online, (now) => now && void again(), { defer: true }));
  return (
    <section
      aria-labelledby={id}
      class="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-12 text-center"
    >
      <span class="mb-2 grid size-12 place-items-center rounded-full border border-hairline text-muted">
        <CloudOff size={20} />
      </span>
      <Dynamic
        component={props.whole ? "h1" : "h2"}
        id={id}
        tabindex="-1"
        class="text-16 font-semibold"
      >
        {t("You are offline, and this page is not on this device yet.")}
      </Dynamic>
      <p class="text-14 text-muted">{t("It opens by itself as soon as you have a connection.")}</p>
      <div class="pt-3">
        <Button busy={busy()} onClick={() => void again()}>
          {t("Try again")}
        </Button>
      </div>
      <p role="status" class="text-14 text-muted empty:sr-only">
        {inVain() && !online() && t("There is still no connection.")}
      </p>
      <Show when={kept.latest?.length}>
        <div class="w-full pt-6 text-start">
          <p id={`${id}-kept`} class="pb-1 text-14 font-semibold">
            {t("What you can open now")}
          </p>
          <ul
            aria-labelledby={`${id}-kept`}
            class="divide-y divide-hairline border-y border-hairline"
          >
            <For each={kept.latest}>
              {(one) => (
                <li>
                  <A
                    href={one.href}
                    class="flex min-h-11 items-center gap-3 rounded-control text-14 hover:underline"
                  >
                    <span class="w-4 shrink-0 text-muted">
                      <Dynamic component={one.icon} size={16} />
                    </span>
                    <span class="truncate">{one.label}</span>
                  </A>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </section>
  );
}
