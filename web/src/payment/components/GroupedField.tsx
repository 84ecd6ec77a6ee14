import { createUniqueId, type JSX } from "solid-js";
import { classes } from "../../ui/classes.ts";
import { createBinding, type FieldProps } from "../../ui/form/binding.ts";
import { control, described, Frame, outline } from "../../ui/form/Frame.tsx";
import { caretBehind, digitsBefore } from "../card-text.ts";

export interface GroupedFieldProps extends FieldProps<string> {
  /** How what was typed is written, given what stood there before. */
  write: (typed: string, before: string) => string;
  autocomplete: JSX.HTMLAutocomplete;
  placeholder?: string;
  /** Stands inside at the end, such as the scheme of the card. */
  aside?: JSX.Element;
}

/** Digits that are grouped as they are typed; the caret stays behind the digit it stood behind. */
export function GroupedField(props: GroupedFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  return (
    <Frame id={id} field={props} binding={binding}>
      <div class="relative flex items-center">
        <input
          {...described(id, props, binding.error())}
          type="text"
          dir="ltr"
          inputMode="numeric"
          name={props.name}
          value={binding.value()}
          placeholder={props.placeholder}
          autocomplete={props.autocomplete}
          autocapitalize="off"
          spellcheck={false}
          required
          onInput={(event) => {
            const field = event.currentTarget;
            const at = field.selectionEnd ?? field.value.length;
            const atEnd = at === field.value.length;
            const digits = digitsBefore(field.value, at);
            binding.set(props.write(field.value, binding.value()));
            field.value = binding.value();
            const to = atEnd ? field.value.length : caretBehind(field.value, digits);
            field.setSelectionRange(to, to);
          }}
          onBlur={() => binding.leave()}
          class={classes(
            control,
            outline(binding.error()),
            "tabular-nums rtl:text-end",
            props.aside ? "pe-24 rtl:pe-3 rtl:ps-24" : "",
          )}
        />
        <span aria-live="polite" class="pointer-events-none absolute end-3 text-12 text-muted">
          {props.aside}
        </span>
      </div>
    </Frame>
  );
}
