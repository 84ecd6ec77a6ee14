import X from "lucide-solid/icons/x";
import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../classes.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { described, Frame, outline } from "./Frame.tsx";
import type { Choice } from "./Select.tsx";

export interface TagFieldProps extends FieldProps<string[]> {
  /** What can be picked. Without it anything can be written, Enter or a comma ends a tag. */
  options?: readonly Choice[];
  max?: number;
  placeholder?: string;
}

/** Several of a list, or free words, as tags in one field; a combobox by the ARIA pattern. */
export function TagField(props: TagFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string[]>(props, id, []);
  const [text, setText] = createSignal("");
  const [open, setOpen] = createSignal(false);
  const [at, setAt] = createSignal(0);
  let input: HTMLInputElement | undefined;

  const full = () => props.max !== undefined && binding.value().length >= props.max;
  const label = (value: string) =>
    props.options?.find((option) => option.value === value)?.label ?? value;
  const offers = createMemo(() => {
    const wanted = text().trim().toLocaleLowerCase();
    return (props.options ?? [])
      .filter((option) => !binding.value().includes(option.value))
      .filter((option) => option.label.toLocaleLowerCase().includes(wanted))
      .slice(0, 50);
  });
  const listed = () => open() && !full() && offers().length > 0;

  const add = (value: string | undefined) => {
    const tag = value?.trim();
    if (!tag || full() || binding.value().includes(tag)) return;
    binding.set([...binding.value(), tag]);
    setText("");
    setAt(0);
  };
  const remove = (value: string) => {
    binding.set(binding.value().filter((each) => each !== value));
    input?.focus();
  };
  const choose = () => add(props.options ? offers()[at()]?.value : text());

  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (!open()) setOpen(true);
      else setAt((at() + step + offers().length) % Math.max(1, offers().length));
    } else if (event.key === "Enter" && (text() !== "" || listed())) {
      event.preventDefault();
      choose();
    } else if (event.key === "," && !props.options) {
      event.preventDefault();
      choose();
    } else if (event.key === "Backspace" && text() === "") {
      binding.set(binding.value().slice(0, -1));
    } else if (event.key === "Escape" && open()) {
      event.stopPropagation();
      event.preventDefault();
      setOpen(false);
    }
  };

  return (
    <Frame id={id} field={props} binding={binding}>
      <div class="relative">
        {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: enlarges the input for a mouse; keys go to the input itself */}
        <div
          onClick={() => input?.focus()}
          class={classes(
            "flex min-h-11 w-full cursor-text flex-wrap items-center gap-1.5 rounded-control border bg-raised p-1.5",
            "focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink hover:border-ink",
            outline(binding.error()),
          )}
        >
          <For each={binding.value()}>
            {(value) => (
              <span class="inline-flex items-center rounded-full bg-sunken ps-3 text-14 ring-1 ring-hairline ring-inset">
                {label(value)}
                <button
                  type="button"
                  aria-label={t("Remove {what}", { what: label(value) })}
                  disabled={props.disabled}
                  onClick={() => remove(value)}
                  class="grid size-8 place-items-center rounded-full text-muted hover:text-ink"
                >
                  <X size={13} />
                </button>
              </span>
            )}
          </For>
          {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: the attributes come with the role `combobox` only */}
          <input
            {...described(id, props, binding.error())}
            ref={(element) => {
              input = element;
            }}
            role={props.options ? "combobox" : undefined}
            aria-expanded={props.options ? listed() : undefined}
            aria-controls={listed() ? `${id}-list` : undefined}
            aria-autocomplete={props.options ? "list" : undefined}
            aria-activedescendant={listed() ? `${id}-${at()}` : undefined}
            autocomplete="off"
            value={text()}
            disabled={props.disabled || full()}
            placeholder={binding.value().length === 0 ? props.placeholder : undefined}
            onInput={(event) => {
              setText(event.currentTarget.value);
              setOpen(true);
              setAt(0);
            }}
            onFocus={() => setOpen(true)}
            onClick={() => setOpen(true)}
            onKeyDown={keys}
            onBlur={() => {
              setOpen(false);
              if (!props.options) add(text());
              binding.leave();
            }}
            class="h-8 w-16 min-w-0 grow bg-transparent px-1.5 text-16 outline-none! md:text-14"
          />
        </div>
        <Show when={listed()}>
          <div
            id={`${id}-list`}
            role="listbox"
            aria-label={props.label}
            class="absolute inset-x-0 top-full z-20 mt-1.5 max-h-64 animate-rise overflow-y-auto rounded-card border border-hairline bg-raised p-1.5 shadow-float"
          >
            <For each={offers()}>
              {(option, index) => (
                // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: by the combobox pattern the input keeps the focus and the keys
                <div
                  id={`${id}-${index()}`}
                  role="option"
                  aria-selected={index() === at()}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={() => add(option.value)}
                  class="flex min-h-10 cursor-pointer items-center rounded-control px-3 text-14 hover:bg-sunken aria-selected:bg-sunken"
                >
                  {option.label}
                </div>
              )}
            </For>
          </div>
        </Show>
      </div>
    </Frame>
  );
}
