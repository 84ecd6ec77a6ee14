import Eye from "lucide-solid/icons/eye";
import EyeOff from "lucide-solid/icons/eye-off";
import { createSignal, createUniqueId, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { IconButton } from "../Button.tsx";
import { classes } from "../classes.ts";
import { count } from "../format.ts";
import type { Icon } from "../side.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { control, described, Frame, outline } from "./Frame.tsx";

export interface TextFieldProps extends FieldProps<string> {
  type?: "text" | "email" | "url" | "password" | "search" | "tel";
  /** What the browser may fill in: `username`, `new-password`, `email`, … */
  autocomplete?: JSX.HTMLAutocomplete;
  inputMode?: "text" | "numeric" | "decimal" | "email" | "url" | "search" | "tel";
  placeholder?: string;
  /** What is written is Latin and begins with a sign, such as a handle, and stays left to right. */
  latin?: boolean;
  /** Stands inside, before the text: `@`, `https://`. */
  prefix?: string;
  icon?: Icon;
  maxLength?: number;
  autofocus?: boolean;
}

/** One line of text. A password can be looked at. */
export function TextField(props: TextFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  const [shown, setShown] = createSignal(false);
  const type = () => (props.type === "password" && shown() ? "text" : (props.type ?? "text"));
  return (
    <Frame id={id} field={props} binding={binding}>
      <div class="relative flex items-center">
        <Show when={props.icon}>
          <span class="pointer-events-none absolute start-3 text-muted">
            <Dynamic component={props.icon} size={16} />
          </span>
        </Show>
        <Show when={props.prefix}>
          <span class="pointer-events-none absolute start-3 text-16 text-muted md:text-14">
            {props.prefix}
          </span>
        </Show>
        <input
          {...described(id, props, binding.error())}
          type={type()}
          name={props.name}
          value={binding.value()}
          onInput={(event) => binding.set(event.currentTarget.value)}
          onBlur={() => binding.leave()}
          autocomplete={props.autocomplete}
          inputMode={props.inputMode}
          // Beside an icon or a prefix the side must stay the page's, for that is where it stands.
          dir={
            props.type === "url" || props.latin
              ? "ltr"
              : binding.value() && !props.icon && !props.prefix && props.type !== "password"
                ? "auto"
                : undefined
          }
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          autofocus={props.autofocus}
          disabled={props.disabled}
          required={!props.optional && props.name !== undefined}
          spellcheck={props.type === undefined || props.type === "text"}
          class={classes(control, outline(binding.error()), props.type === "password" && "pe-12")}
          style={{
            "padding-inline-start": props.icon
              ? "36px"
              : props.prefix
                ? `calc(14px + ${props.prefix.length}ch)`
                : undefined,
          }}
        />
        <Show when={props.type === "password"}>
          <IconButton
            label={shown() ? t("Hide the password") : t("Show the password")}
            icon={shown() ? EyeOff : Eye}
            class="absolute! end-0"
            onClick={() => setShown(!shown())}
          />
        </Show>
      </div>
    </Frame>
  );
}

export interface TextAreaProps extends FieldProps<string> {
  /** Shows how many characters are left. */
  maxLength?: number;
  rows?: number;
  placeholder?: string;
  /** Takes the focus when its dialog opens. */
  autofocus?: boolean;
}

/** Text over several lines that grows with what is written, with a count of what is left. */
export function TextArea(props: TextAreaProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<string>(props, id, "");
  const left = () => (props.maxLength ?? 0) - binding.value().length;
  return (
    <Frame
      id={id}
      field={props}
      binding={binding}
      aside={
        <Show when={props.maxLength}>
          <span class={classes("text-12", left() < 0 ? "font-semibold text-bad" : "text-muted")}>
            {left() < 0
              ? t("{n} too many", { n: count(-left()) })
              : t("{n} left", { n: count(left()) })}
          </span>
        </Show>
      }
    >
      <textarea
        {...described(id, props, binding.error())}
        name={props.name}
        value={binding.value()}
        rows={props.rows ?? 4}
        autofocus={props.autofocus}
        placeholder={props.placeholder}
        // What is written may be in another script than the page; the placeholder is not.
        dir={binding.value() ? "auto" : undefined}
        disabled={props.disabled}
        required={!props.optional && props.name !== undefined}
        onInput={(event) => binding.set(event.currentTarget.value)}
        onBlur={() => binding.leave()}
        class={classes(
          control,
          outline(binding.error()),
          "field-sizing-content max-h-96 resize-y py-2.5 leading-6",
        )}
      />
    </Frame>
  );
}
