import ChevronDown from "lucide-solid/icons/chevron-down";
import { createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../classes.ts";
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
          class={classes(control, outline(binding.error()), "appearance-none text-ellipsis pe-9")}
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
