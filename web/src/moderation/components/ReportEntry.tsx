import Ellipsis from "lucide-solid/icons/ellipsis";
import Flag from "lucide-solid/icons/flag";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import type { TriggerProps } from "../../ui/Popover.tsx";
import type { Reported } from "./ReportDialog.tsx";

const Menu = lazy(() => import("../../ui/Menu.tsx").then((file) => ({ default: file.Menu })));
const ReportDialog = lazy(() => import("./ReportDialog.tsx"));

/** What else can be done with something of others: a menu with the way to report it. */
export function ReportMenu(props: { what: Reported; label: string }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const trigger = (given: TriggerProps) => (
    <Button {...given} icon={Ellipsis} aria-label={props.label} class="grow-0!" />
  );
  return (
    <>
      <Suspense fallback={<Button icon={Ellipsis} aria-label={props.label} class="grow-0!" />}>
        <Menu
          label={props.label}
          trigger={trigger}
          items={[{ label: t("Report"), icon: Flag, run: () => setOpen(true) }]}
        />
      </Suspense>
      <Asked what={props.what} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}

/** The quiet way to report one line among others; `label` says whose, for screen readers. */
export function ReportLine(props: { what: Reported; label: string }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button
        type="button"
        title={t("Report")}
        aria-label={props.label}
        onClick={() => setOpen(true)}
        class="-my-1.5 inline-grid size-7 place-items-center rounded-control align-middle text-muted hover:bg-sunken hover:text-ink pointer-coarse:-my-3 pointer-coarse:size-11"
      >
        <Flag size={13} />
      </button>
      <Asked what={props.what} open={open()} onClose={() => setOpen(false)} />
    </>
  );
}

function Asked(props: { what: Reported; open: boolean; onClose: () => void }): JSX.Element {
  return (
    <Show when={props.open}>
      <Suspense>
        <ReportDialog what={props.what} onClose={props.onClose} />
      </Suspense>
    </Show>
  );
}
