import { createUniqueId, For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { classes } from "../classes.ts";
import type { Icon } from "../side.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { Frame } from "./Frame.tsx";
import type { Choice } from "./Select.tsx";

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
