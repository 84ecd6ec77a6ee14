import CircleAlert from "lucide-solid/icons/circle-alert";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../classes.ts";
import type { Binding, FieldProps } from "./binding.ts";

/** The look that all controls one can write in share. */
export const control = classes(
  "w-full min-h-11 rounded-control border bg-raised px-3 text-16 md:text-14 text-ink",
  "transition-colors duration-150 hover:border-ink",
  "disabled:bg-sunken disabled:opacity-60",
);

/** The colour of a control's outline. */
export const outline = (error: string | undefined) => (error ? "border-bad" : "border-edge");

/** What a control must carry so that its help and error are read with it. */
export function described(id: string, field: { help?: string }, error: string | undefined) {
  const ids = [error ? `${id}-error` : "", field.help ? `${id}-help` : ""].filter(Boolean);
  return {
    id,
    "aria-invalid": error ? ("true" as const) : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
}

interface FrameProps {
  id: string;
  field: Pick<FieldProps<unknown>, "label" | "optional" | "help" | "hideLabel">;
  binding: Pick<Binding<unknown>, "error">;
  /** Stands at the end of the label's line, such as a counter. */
  aside?: JSX.Element;
  /** `group` for several controls under one label. */
  as?: "label" | "group";
  children: JSX.Element;
}

/** Label above, control, error under in words, help under that. */
export function Frame(props: FrameProps): JSX.Element {
  const words = () => (
    <>
      {props.field.label}
      <Show when={props.field.optional}>
        <span class="font-normal text-muted"> {t("(optional)")}</span>
      </Show>
    </>
  );
  const labelled = () =>
    props.as === "group" ? { role: "group" as const, "aria-labelledby": `${props.id}-label` } : {};
  return (
    <div class="grid min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-1.5" {...labelled()}>
      <div
        class={classes("flex items-end justify-between gap-3", props.field.hideLabel && "sr-only")}
      >
        <Show
          when={props.as === "group"}
          fallback={
            <label for={props.id} id={`${props.id}-label`} class="text-14 font-semibold">
              {words()}
            </label>
          }
        >
          <span id={`${props.id}-label`} class="text-14 font-semibold">
            {words()}
          </span>
        </Show>
        {props.aside}
      </div>
      {props.children}
      <Show when={props.binding.error()}>
        {(message) => (
          <p id={`${props.id}-error`} class="flex items-start gap-1.5 text-14 text-bad">
            <CircleAlert size={15} class="mt-0.75 shrink-0" />
            {message()}
          </p>
        )}
      </Show>
      <Show when={props.field.help}>
        <p id={`${props.id}-help`} class="text-14 text-muted">
          {props.field.help}
        </p>
      </Show>
    </div>
  );
}
