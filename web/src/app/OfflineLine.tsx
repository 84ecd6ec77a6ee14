import { useLocation } from "@solidjs/router";
import CloudOff from "lucide-solid/icons/cloud-off";
import { createEffect, type JSX, on, Show } from "solid-js";
import { noteFresh, online, shownFrom } from "../data/online.ts";
import { t } from "../language/t.ts";
import { date } from "../ui/format.ts";

/** Says that there is no connection, and from when what is on screen is. Moves nothing aside. */
export default function OfflineLine(): JSX.Element {
  const location = useLocation();
  // Each page tells of its own answers.
  createEffect(on(() => location.pathname, noteFresh, { defer: true }));
  const words = () => {
    const at = shownFrom();
    const when = at === null ? "" : seenAt(at);
    if (online()) return t("Tandem cannot be reached. This is what you saw at {when}.", { when });
    return at === null
      ? t("You are offline. Nothing can be changed until you are back.")
      : t("You are offline. This is what you saw at {when}.", { when });
  };
  return (
    <div
      role="status"
      data-print="hide"
      class="pointer-events-none fixed inset-x-0 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-30 grid justify-center px-4 md:bottom-4"
    >
      <Show when={!online() || shownFrom() !== null}>
        <p class="flex animate-fade items-center gap-2.5 rounded-full border border-hairline bg-raised px-4 py-2 text-14 shadow-float">
          <CloudOff size={16} class="shrink-0 text-muted" />
          {words()}
        </p>
      </Show>
    </div>
  );
}

/** The time alone for today, else with the day. */
function seenAt(at: number): string {
  const moment = new Date(at).toISOString();
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  return date(moment, isToday ? "time" : "moment");
}
