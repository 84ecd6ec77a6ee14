import { createSignal } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { toast } from "../../ui/toast.ts";
import type { ReasonDialogProps } from "./ReasonDialog.tsx";

/** A question that waits for its reason; what the dialog needs but for closing. */
export type OpenReason = Omit<ReasonDialogProps, "onClose">;

/** The one reason that is being asked for on a page. */
export function createReasonRequest() {
  const [open, setOpen] = createSignal<OpenReason | undefined>();
  return { open, ask: (request: OpenReason) => setOpen(request), close: () => setOpen(undefined) };
}

/** Says in a toast that a move without a form of its own failed, and whether it was saved. */
export function tellFailure(what: string, cause: unknown): void {
  const words = cause instanceof Error ? cause.message : "Something went wrong.";
  const uncertain = cause instanceof ApiProblem && cause.uncertain;
  const id = cause instanceof ApiProblem && cause.requestId ? ` Request ${cause.requestId}.` : "";
  const saved = uncertain ? "It may have been saved; the list will tell." : "Nothing was saved.";
  toast({ tone: "bad", text: `${what} ${words} ${saved}${id}` });
}
