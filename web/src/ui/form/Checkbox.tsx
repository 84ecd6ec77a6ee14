import CircleAlert from "lucide-solid/icons/circle-alert";
import { createUniqueId, type JSX, Show } from "solid-js";
import { type Binding, createBinding, type FieldProps } from "./binding.ts";
import { described } from "./Frame.tsx";

/** Yes or no that takes effect when the form is sent. */
export function Checkbox(props: FieldProps<boolean>): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<boolean>(props, id, false);
  return (
    <Line id={id} field={props} binding={binding}>
      <input
        {...described(id, props, binding.error())}
        type="checkbox"
        name={props.name}
        checked={binding.value()}
        disabled={props.disabled}
        onChange={(event) => binding.set(event.currentTarget.checked)}
        class="mt-0.75 size-4.5 shrink-0 accent-accent"
      />
    </Line>
  );
}

/** On or off that takes effect at once. */
export function Switch(props: FieldProps<boolean>): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<boolean>(props, id, false);
  return (
    <Line id={id} field={props} binding={binding} wide>
      <input
        {...described(id, props, binding.error())}
        type="checkbox"
        role="switch"
        aria-checked={binding.value()}
        name={props.name}
        checked={binding.value()}
        disabled={props.disabled}
        onChange={(event) => binding.set(event.currentTarget.checked)}
        class="relative mt-0.5 h-5 w-9 shrink-0 appearance-none rounded-full bg-edge transition-colors duration-150 before:absolute before:start-0.5 before:top-0.5 before:size-4 before:rounded-full before:bg-paper before:transition-transform before:duration-150 checked:bg-accent checked:before:translate-x-4 disabled:opacity-50 rtl:checked:before:-translate-x-4"
      />
    </Line>
  );
}

function Line(props: {
  id: string;
  field: FieldProps<boolean>;
  binding: Binding<boolean>;
  /** What stands under it begins beside a switch, which is wider than a box. */
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div>
      <div class="flex min-h-6 items-start gap-3 py-0.5">
        {props.children}
        <label for={props.id} class="grow cursor-pointer text-14 leading-6">
          <span class={props.field.hideLabel ? "sr-only" : "font-medium"}>{props.field.label}</span>
        </label>
      </div>
      <Show when={props.field.help}>
        <p
          id={`${props.id}-help`}
          class="text-14 text-muted"
          classList={{ "ps-8": !props.wide, "ps-12": props.wide }}
        >
          {props.field.help}
        </p>
      </Show>
      <Show when={props.binding.error()}>
        {(message) => (
          <p id={`${props.id}-error`} class="flex items-start gap-1.5 ps-8 text-14 text-bad">
            <CircleAlert size={15} class="mt-0.75 shrink-0" />
            {message()}
          </p>
        )}
      </Show>
    </div>
  );
}
