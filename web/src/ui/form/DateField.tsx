import { createUniqueId, type JSX } from "solid-js";
import { classes } from "../classes.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { control, described, Frame, outline } from "./Frame.tsx";

export interface DateFieldProps extends FieldProps<string> {
  /** The earliest and latest day, `YYYY-MM-DD`. */
  min?: string;
  max?: string;
}

/** A calendar day, `YYYY-MM-DD`, by the platform's own picker in the reader's notation. */
export function DateField(props: DateFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  return (
    <Frame id={id} field={props} binding={binding}>
      <input
        {...described(id, props, binding.error())}
        type="date"
        name={props.name}
        value={binding.value()}
        min={props.min}
        max={props.max}
        disabled={props.disabled}
        required={!props.optional && props.name !== undefined}
        onInput={(event) => binding.set(event.currentTarget.value)}
        onBlur={() => binding.leave()}
        class={classes(control, outline(binding.error()), "appearance-none")}
      />
    </Frame>
  );
}
