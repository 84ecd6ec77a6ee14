import X from "lucide-solid/icons/x";
import { createUniqueId, type JSX, onCleanup, onMount, Show } from "solid-js";
import { t } from "../language/t.ts";
import { IconButton } from "./Button.tsx";
import { classes } from "./classes.ts";

export interface DialogProps {
  open: boolean;
  /** Asked for by Escape, the cross or a click beside it; the owner decides. */
  onClose: () => void;
  title: JSX.Element;
  /** One quiet line under the title. */
  sub?: JSX.Element;
  children: JSX.Element;
  /** The buttons, the primary one last. */
  footer?: JSX.Element;
  /** `alert` for a question that must be answered. */
  kind?: "dialog" | "alert";
  /** Largest width in pixels; 520 unless told. */
  width?: number;
}

/** A modal question or form on the platform's own `<dialog>`: it keeps and gives back the focus. */
export function Dialog(props: DialogProps): JSX.Element {
  return (
    <Show when={props.open}>
      <Modal
        {...props}
        shape="m-auto max-h-[85dvh] w-[calc(100vw-32px)] animate-rise rounded-card"
        maxWidth={`${props.width ?? 520}px`}
      />
    </Show>
  );
}

/** A panel from the end of the page, from below on phones, for work beside what is on screen. */
export function Sheet(props: DialogProps): JSX.Element {
  return (
    <Show when={props.open}>
      <Modal
        {...props}
        shape={classes(
          "md:me-0 md:my-0 md:ms-auto md:h-dvh md:w-full md:rounded-s-card md:[animation:slide-in_180ms_ease-out]",
          "max-md:mb-0 max-md:mx-0 max-md:mt-auto max-md:max-h-[88dvh] max-md:w-full max-md:max-w-full!",
          "max-md:rounded-t-card max-md:[animation:slide-up_180ms_ease-out]",
        )}
        maxWidth={`${props.width ?? 460}px`}
      />
    </Show>
  );
}

function Modal(props: DialogProps & { shape: string; maxWidth: string }): JSX.Element {
  const id = createUniqueId();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  // Closing while it is still in the page is what gives the focus back.
  onCleanup(() => dialog?.close());
  const beside = (event: MouseEvent) => {
    if (event.target !== dialog || props.kind === "alert") return;
    // The press must not move the focus that closing gives back.
    event.preventDefault();
    props.onClose();
  };
  return (
    <dialog
      ref={(element) => {
        dialog = element;
      }}
      role={props.kind === "alert" ? "alertdialog" : undefined}
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
      onMouseDown={beside}
      style={{ "max-width": props.maxWidth }}
      class={classes(
        "overflow-hidden border border-hairline bg-raised p-0 shadow-float",
        props.shape,
      )}
    >
      <div class="flex max-h-[inherit] flex-col md:h-full">
        <header class="flex items-start gap-3 px-5 pt-4 pb-2">
          <div class="grow pt-1.5">
            <h2 id={`${id}-title`} class="text-20 leading-7 font-semibold tracking-tight">
              {props.title}
            </h2>
            <Show when={props.sub}>
              <p class="text-14 text-muted">{props.sub}</p>
            </Show>
          </div>
          <Show when={props.kind !== "alert"}>
            <IconButton label={t("Close")} icon={X} class="-me-2" onClick={() => props.onClose()} />
          </Show>
        </header>
        <div class="min-h-0 grow overflow-y-auto px-5 pt-1 pb-5">{props.children}</div>
        <Show when={props.footer}>
          <footer class="flex flex-wrap justify-end gap-2 border-t border-hairline px-5 py-4 max-sm:*:grow">
            {props.footer}
          </footer>
        </Show>
      </div>
    </dialog>
  );
}
