import { useNavigate } from "@solidjs/router";
import Search from "lucide-solid/icons/search";
import X from "lucide-solid/icons/x";
import {
  createMemo,
  createSignal,
  createUniqueId,
  For,
  type JSX,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";
import { Kbd } from "./Kbd.tsx";
import type { Icon } from "./side.ts";

export interface Command {
  id: string;
  label: string;
  /** A quiet word at the end: where it is, or whose. */
  hint?: string;
  icon?: Icon;
  /** Where it leads. */
  href?: string;
  /** What it does, also beside leading somewhere. */
  run?: () => void;
  /** More words that find it. */
  keywords?: string;
  /** The heading that it stands under. */
  group: string;
}

export interface CommandPaletteProps {
  commands: readonly Command[];
  /**
   * Finds further commands for what is typed, such as people and campaigns; called when it rests. As it
   * opens it is called without a word, for what is at hand here: that stands first.
   */
  search?: (text: string, signal: AbortSignal) => Promise<readonly Command[]>;
  onClose: () => void;
}

/** Everything that can be gone to or done, by its name: Ctrl-K. A combobox in a dialog. */
export default function CommandPalette(props: CommandPaletteProps): JSX.Element {
  const id = createUniqueId();
  const navigate = useNavigate();
  const [text, setText] = createSignal("");
  const [at, setAt] = createSignal(0);
  const [more, setMore] = createSignal<readonly Command[]>([]);
  let dialog: HTMLDialogElement | undefined;
  let running: AbortController | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  // What is at hand comes first, so the rest waits for it until something is typed.
  const [near, setNear] = createSignal<readonly Command[] | undefined>(
    props.search ? undefined : [],
  );
  onMount(() => {
    dialog?.showModal();
    props.search?.("", new AbortController().signal).then(setNear, () => setNear([]));
  });
  onCleanup(() => {
    clearTimeout(rest);
    running?.abort();
    dialog?.close();
  });

  const found = createMemo(() => {
    const words = text().toLocaleLowerCase().split(/\s+/).filter(Boolean);
    const fits = (command: Command) => {
      const all = `${command.label} ${command.keywords ?? ""} ${command.group}`.toLocaleLowerCase();
      return words.every((word) => all.includes(word));
    };
    const known = near() || words.length > 0 ? props.commands : [];
    const mine = [...(near() ?? []), ...known].filter(fits);
    const there = new Set(mine.map(({ href }) => href));
    const others = more().filter(({ href }) => !href || !there.has(href));
    return [...mine, ...others].slice(0, 40);
  });

  const typed = (value: string) => {
    setText(value);
    setAt(0);
    clearTimeout(rest);
    running?.abort();
    if (!props.search || value.trim().length < 2) {
      setMore([]);
      return;
    }
    rest = setTimeout(async () => {
      const mine = new AbortController();
      running = mine;
      // Without an answer the commands that are here already still stand.
      const results = await props.search?.(value, mine.signal).catch(() => []);
      if (!mine.signal.aborted) setMore(results ?? []);
    }, 180);
  };

  const go = (command: Command | undefined) => {
    if (!command) return;
    props.onClose();
    if (command.href) navigate(command.href);
    command.run?.();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((at() + step + found().length) % Math.max(1, found().length));
      document.getElementById(`${id}-${at()}`)?.scrollIntoView({ block: "nearest" });
    } else if (event.key === "Enter") {
      event.preventDefault();
      go(found()[at()]);
    }
  };

  return (
    <dialog
      ref={(element) => {
        dialog = element;
      }}
      aria-label={t("Search and commands")}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={(event) => {
        if (event.target !== dialog) return;
        event.preventDefault();
        props.onClose();
      }}
      class={classes(
        "animate-rise overflow-hidden border-hairline bg-raised p-0",
        "max-md:m-0 max-md:h-dvh max-md:max-h-none max-md:w-screen max-md:max-w-none max-md:open:flex max-md:open:flex-col",
        "md:mx-auto md:mt-[12dvh] md:mb-auto md:w-[min(600px,calc(100vw-24px))] md:rounded-card md:border md:shadow-float",
      )}
    >
      <div class="flex shrink-0 items-center gap-3 border-b border-hairline ps-4 pe-1 text-muted max-md:pt-[env(safe-area-inset-top)] md:pe-4">
        <Search size={18} class="shrink-0" />
        <input
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found().length > 0 ? `${id}-${at()}` : undefined}
          aria-label={t("Search or type a command")}
          placeholder={t("Search or type a command")}
          autocomplete="off"
          autofocus
          value={text()}
          onInput={(event) => typed(event.currentTarget.value)}
          onKeyDown={keys}
          class="h-14 min-w-0 grow bg-transparent text-16 text-ink outline-none!"
        />
        <span class="max-md:hidden">
          <Kbd>{t("Esc")}</Kbd>
        </span>
        <IconButton class="md:hidden" label={t("Close")} icon={X} onClick={() => props.onClose()} />
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("Results")}
        // On phones a keyboard covers the lower half: the end of the list can be drawn above it.
        class="overflow-y-auto p-1.5 empty:hidden max-md:grow max-md:pb-[45dvh] md:max-h-[50dvh]"
      >
        <For each={found()}>
          {(command, index) => (
            <>
              <Show when={found()[index() - 1]?.group !== command.group}>
                <p role="presentation" class="px-3 pt-3 pb-1 text-12 font-semibold text-muted">
                  {command.group}
                </p>
              </Show>
              {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: by the combobox pattern the input keeps the focus and the keys */}
              <div
                id={`${id}-${index()}`}
                role="option"
                aria-selected={index() === at()}
                onMouseMove={() => setAt(index())}
                onClick={() => go(command)}
                class="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 text-14 aria-selected:bg-sunken"
              >
                <span class="w-4 text-muted">
                  <Show when={command.icon}>
                    <Dynamic component={command.icon} size={16} />
                  </Show>
                </span>
                <span class="grow truncate">{command.label}</span>
                <Show when={command.hint}>
                  <span class="text-12 text-muted">{command.hint}</span>
                </Show>
              </div>
            </>
          )}
        </For>
      </div>
      <p role="status" class="px-3 py-8 text-center text-14 text-muted empty:sr-only">
        {found().length === 0 && text() && t("Nothing found for “{words}”.", { words: text() })}
      </p>
    </dialog>
  );
}
