import { useNavigate } from "@solidjs/router";
import Search from "lucide-solid/icons/search";
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
import { Kbd } from "./Kbd.tsx";
import type { Icon } from "./side.ts";

export interface Command {
  id: string;
  label: string;
  /** A quiet word at the end: where it is, or whose. */
  hint?: string;
  icon?: Icon;
  /** Where it leads; else `run` says what it does. */
  href?: string;
  run?: () => void;
  /** More words that find it. */
  keywords?: string;
  /** The heading that it stands under. */
  group: string;
}

export interface CommandPaletteProps {
  commands: readonly Command[];
  /** Finds further commands for what is typed, such as people and campaigns; called when it rests. */
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

  onMount(() => dialog?.showModal());
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
    return [...props.commands.filter(fits), ...more()].slice(0, 40);
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
    else command.run?.();
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
      class="mx-auto mt-[12dvh] mb-auto w-[min(600px,calc(100vw-24px))] animate-rise overflow-hidden rounded-card border border-hairline bg-raised p-0 shadow-float"
    >
      <div class="flex items-center gap-3 border-b border-hairline px-4 text-muted">
        <Search size={18} />
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
          class="h-14 grow bg-transparent text-16 text-ink outline-none!"
        />
        <Kbd>{t("Esc")}</Kbd>
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t("Results")}
        class="max-h-[50dvh] overflow-y-auto p-1.5 empty:hidden"
      >
        <For each={found()}>
          {(command, index) => (
            <>
              <Show when={found()[index() - 1]?.group !== command.group}>
                <p role="presentation" class="px-3 pt-3 pb-1 text-12 font-medium text-muted">
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
        {found().length === 0 && t("Nothing found for “{words}”.", { words: text() })}
      </p>
    </dialog>
  );
}
