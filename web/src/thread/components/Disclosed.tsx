import Check from "lucide-solid/icons/check";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";

/** Says while one types whether the agreed disclosure is in the caption. */
export function Disclosed(props: { text: string; there: boolean }): JSX.Element {
  return (
    <p
      aria-live="polite"
      class={classes(
        "flex items-center gap-1.5 text-14",
        props.there ? "text-good" : "font-semibold text-warn",
      )}
    >
      <Show when={props.there} fallback={<TriangleAlert size={15} class="shrink-0" />}>
        <Check size={15} class="shrink-0" />
      </Show>
      {props.there
        ? t("{text} is in the caption.", { text: props.text })
        : t("The caption must hold {text}, as agreed.", { text: props.text })}
    </p>
  );
}
