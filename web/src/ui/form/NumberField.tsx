import { createEffect, createSignal, createUniqueId, type JSX, on } from "solid-js";
import { classes } from "../classes.ts";
import { count } from "../format.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { parseCount } from "./count.ts";
import { control, described, Frame, outline } from "./Frame.tsx";

export interface NumberFieldProps extends FieldProps<number | undefined> {
  placeholder?: string;
}

/**
 * A whole number, grouped once it is left. Takes what people write: `12,500`, `12.5k`, `1.2m`.
 * Gives undefined while it is empty and NaN for what cannot be read, which no schema takes.
 */
export function NumberField(props: NumberFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<number | undefined>(props, id, undefined);
  const shown = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? "" : count(value);
  const [text, setText] = createSignal(shown(binding.value()));
  let typing = false;

  createEffect(
    on(binding.value, (value) => {
      if (!typing && !Number.isNaN(value)) setText(shown(value));
    }),
  );

  return (
    <Frame id={id} field={props} binding={binding}>
      <input
        {...described(id, props, binding.error())}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        name={props.name}
        value={text()}
        placeholder={props.placeholder}
        disabled={props.disabled}
        required={!props.optional && props.name !== undefined}
        onInput={(event) => {
          typing = true;
          setText(event.currentTarget.value);
          binding.set(parseCount(event.currentTarget.value));
        }}
        onBlur={() => {
          typing = false;
          const value = binding.value();
          if (!Number.isNaN(value)) setText(shown(value));
          binding.leave();
        }}
        class={classes(control, outline(binding.error()), "tabular-nums")}
      />
    </Frame>
  );
}
