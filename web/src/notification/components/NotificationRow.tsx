import { A } from "@solidjs/router";
import type { Notification } from "@tandem/contract";
import BellIcon from "lucide-solid/icons/bell";
import Check from "lucide-solid/icons/check";
import { type JSX, Show } from "solid-js";
import { direction } from "../../language/language.ts";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { IconButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { RelativeTime } from "../../ui/Time.tsx";
import { wordsOf } from "../notification-words.ts";

export interface NotificationRowProps {
  told: Notification;
  /** Called when it is gone to. */
  onOpen: (told: Notification) => void;
  /** Marks it as read where it stands; without it the row has no button for that. */
  onRead?: ((told: Notification) => void) | undefined;
  /** Tighter, for the panel at the bell. */
  compact?: boolean | undefined;
}

/** One thing that happened: who, what, when, and the way to its place. */
export function NotificationRow(props: NotificationRowProps): JSX.Element {
  const words = () => wordsOf(props.told);
  return (
    <li
      class={classes(
        "group relative grid grid-cols-[8px_auto_minmax(0,1fr)_auto] items-start gap-x-3 transition-colors duration-150 hover:bg-sunken",
        props.compact ? "px-4 py-3" : "-mx-3 rounded-control px-3 py-3.5",
      )}
    >
      <span
        aria-hidden="true"
        class={classes("mt-3.5 size-2 rounded-full", !props.told.read && "bg-sponsor")}
      />
      <Face told={props.told} />
      <div class="min-w-0">
        <A
          href={props.told.link}
          data-told={props.told.id}
          onClick={() => props.onOpen(props.told)}
          class={classes(
            "block text-14 after:absolute after:inset-0 focus-visible:outline-offset-0",
            props.told.read ? "font-medium" : "font-semibold",
          )}
        >
          {/* It may begin with a name that runs the other way; the API's own words are English. */}
          <bdi dir={props.told.facts ? direction : "ltr"}>{words().title}</bdi>
          <Show when={!props.told.read}>
            <span class="sr-only"> {t("(unread)")}</span>
          </Show>
        </A>
        <Show when={words().text}>
          {(text) => (
            <p
              dir="auto"
              class={classes(
                "text-start text-14 text-muted",
                props.compact ? "line-clamp-2" : "line-clamp-3",
              )}
            >
              {text()}
            </p>
          )}
        </Show>
        <p class="pt-0.5 text-12 text-muted">
          <RelativeTime at={props.told.at} />
        </p>
      </div>
      <Show when={props.onRead && !props.told.read}>
        <IconButton
          label={t("Mark as read: {title}", { title: words().title })}
          icon={Check}
          iconSize={16}
          onClick={() => props.onRead?.(props.told)}
          class="-my-1.5 -me-2 z-10 opacity-0 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        />
      </Show>
    </li>
  );
}

/** Whoever did it, in the colour of their side; a bell where nobody did. */
function Face(props: { told: Notification }): JSX.Element {
  const side = () => {
    const { reader } = props.told.facts ?? {};
    return reader && (reader === "sponsor" ? "influencer" : "sponsor");
  };
  const name = () => (props.told.facts?.by ? props.told.facts.who : undefined);
  return (
    <Show
      when={name() ?? (side() ? undefined : props.told.facts?.who)}
      fallback={
        <span
          aria-hidden="true"
          class="grid size-9 place-items-center rounded-full bg-sunken text-muted group-hover:bg-hairline"
        >
          <BellIcon size={16} />
        </span>
      }
    >
      {(who) => <Avatar name={who()} party={side() ?? "admin"} />}
    </Show>
  );
}
