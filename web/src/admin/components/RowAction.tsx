import { type JSX, Show } from "solid-js";
import { rich } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { hidden } from "./hidden.tsx";

export interface RowActionProps {
  flagged: boolean;
  /** Whom or what, for screen readers. */
  name: string;
  /** Where flagging is not possible. */
  hidden?: boolean;
  onFlag: () => void;
  onUnflag: () => void;
}

/** Flags what a row is about, or lifts its flag. */
export function RowAction(props: RowActionProps): JSX.Element {
  return (
    <Show when={!props.hidden}>
      <Button
        size="sm"
        variant="quiet"
        class="md:-my-2"
        onClick={() => (props.flagged ? props.onUnflag() : props.onFlag())}
      >
        {props.flagged
          ? rich("Lift flag<hidden> {name}</hidden>", { hidden, name: props.name })
          : rich("Flag<hidden> {name}</hidden>", { hidden, name: props.name })}
      </Button>
    </Show>
  );
}
