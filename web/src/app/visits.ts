import { useLocation } from "@solidjs/router";
import Megaphone from "lucide-solid/icons/megaphone";
import MessagesSquare from "lucide-solid/icons/messages-square";
import UserRound from "lucide-solid/icons/user-round";
import { createEffect, on, onCleanup } from "solid-js";
import { api } from "../api.ts";
import { type Kind, kindOf, noteVisit, recentOf, type Visit } from "../data/recent.ts";
import { t } from "../language/t.ts";
import type { Command } from "../ui/CommandPalette.tsx";
import type { Icon } from "../ui/side.ts";
import { user } from "./session.ts";

/** How long a page may take to get its name after it was gone to, in ms. */
const SETTLED_MS = 300;
/** So many stand in the palette. */
const SHOWN = 5;

const icons: Record<Kind, Icon> = {
  campaigns: Megaphone,
  threads: MessagesSquare,
  influencers: UserRound,
  users: UserRound,
};
/** What a page is called before it knows what it shows. */
const nameless = [t("Campaign"), t("Thread"), t("Profile"), t("User"), t("Something went wrong")];

export const iconOf = ({ href }: Visit): Icon | undefined => icons[kindOf(href) ?? "campaigns"];

/** Notes what is opened, by the titles of the pages: they know best what they show. */
export function createVisits(): void {
  const place = useLocation();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Visit | undefined;
  const note = () => {
    const [who, href] = [user(), place.pathname];
    const label = document.title.replace(/ · Tandem$/, "");
    if (!who || !kindOf(href) || nameless.includes(label)) return;
    // The title of the page before, while this one is on its way.
    if (last && last.href !== href && last.label === label) return;
    last = { href, label };
    noteVisit(who.id, last, api.memory !== undefined);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(note, SETTLED_MS);
  };
  createEffect(on(() => place.pathname, soon));
  const titles = new MutationObserver(soon);
  titles.observe(document.head, { childList: true, characterData: true, subtree: true });
  onCleanup(() => {
    clearTimeout(timer);
    titles.disconnect();
  });
}

/** What was opened last, but for the page in sight. */
export function recentCommands(): Command[] {
  const visits = recentOf(user()?.id ?? "").filter(({ href }) => href !== location.pathname);
  return visits.slice(0, SHOWN).map((visit) => ({
    id: `recent ${visit.href}`,
    label: visit.label,
    icon: iconOf(visit),
    href: visit.href,
    group: t("Opened last"),
  }));
}
