import { type JSX, Show } from "solid-js";
import { Button } from "../../ui/Button.tsx";

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
        {props.flagged ? "Lift flag" : "Flag"}
        <span class="sr-only"> {props.name}</span>
      </Button>
    </Show>
  );
}
