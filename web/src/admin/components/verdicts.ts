import { createSignal } from "solid-js";
import type { ReasonDialogProps } from "./ReasonDialog.tsx";

/** A question that waits for its reason; what the dialog needs but for closing. */
export type OpenReason = Omit<ReasonDialogProps, "onClose">;

/** The one reason that is being asked for on a page. */
export function createReasonRequest() {
  const [open, setOpen] = createSignal<OpenReason | undefined>();
  return { open, ask: (request: OpenReason) => setOpen(request), close: () => setOpen(undefined) };
}
