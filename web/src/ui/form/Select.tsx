import ChevronDown from "lucide-solid/icons/chevron-down";
import { createUniqueId, For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { classes } from "../classes.ts";
import type { Icon } from "../side.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { control, described, Frame, outline } from "./Frame.tsx";

export interface Choice {
  value: string;
  label: string;
}

export interface SelectProps extends FieldProps<string> {
  options: readonly Choice[];
  /** The first, empty choice: "Any category". Without it one must be chosen. */
  placeholder?: string;
}

/** One of a list, by the platform's own picker. */
export function Select(props: SelectProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  return (
    <Frame id={id} field={props} binding={binding}>
      <div class="relative flex items-center">
        <select
          {...described(id, props, binding.error())}
          name={props.name}
          disabled={props.disabled}
          onChange={(event) => binding.set(event.currentTarget.value)}
          onBlur={() => binding.leave()}
          class={classes(control, outline(binding.error()), "appearance-none pe-9")}
        >
          <Show when={props.placeholder !== undefined || binding.value() === ""}>
            <option value="" selected={binding.value() === ""}>
              {props.placeholder ?? t("Choose")}
            </option>
          </Show>
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === binding.value()}>
                {option.label}
              </option>
            )}
          </For>
        </select>
        <span class="pointer-events-none absolute end-3 text-muted">
          <ChevronDown size={16} />
        </span>
      </div>
    </Frame>
  );
}

export interface ChoicesProps extends FieldProps<string> {
  options: readonly (Choice & { help?: string; icon?: Icon; side?: "sponsor" | "influencer" })[];
}

/** One of a few, all in sight, each with a line of explanation: radio buttons as cards. */
export function Choices(props: ChoicesProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  return (
    <Frame id={id} as="group" field={props} binding={binding}>
      <div class="grid gap-2 sm:grid-cols-2">
        <For each={props.options}>
          {(option, index) => (
            <label
              class={classes(
                "flex cursor-pointer items-start gap-3 rounded-control border border-edge bg-raised px-3 py-2.5",
                "transition-colors duration-150 hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink",
              )}
            >
              <input
                id={index() === 0 ? id : undefined}
                type="radio"
                class="mt-1 size-4 accent-accent outline-none"
                name={props.name ?? id}
                value={option.value}
                checked={binding.value() === option.value}
                disabled={props.disabled}
                onChange={() => binding.set(option.value)}
                aria-describedby={option.help ? `${id}-${option.value}` : undefined}
              />
              <span class="min-w-0">
                <span
                  class={classes(
                    "flex items-center gap-1.5 text-14 leading-6 font-semibold",
                    option.side === "sponsor" && "text-sponsor",
                    option.side === "influencer" && "text-influencer",
                  )}
                >
                  <Show when={option.icon}>
                    <Dynamic component={option.icon} size={15} />
                  </Show>
                  {option.label}
                </span>
                <Show when={option.help}>
                  <span id={`${id}-${option.value}`} class="block text-14 text-muted">
                    {option.help}
                  </span>
                </Show>
              </span>
            </label>
          )}
        </For>
      </div>
    </Frame>
  );
}
