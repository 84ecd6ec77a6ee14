import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import X from "lucide-solid/icons/x";
import { createEffect, For, type JSX, onCleanup, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import { IconButton } from "./Button.tsx";
import { drop, type Shown, toasts } from "./toast.ts";

/** The toasts on screen, above dialogs, because they are a popover of their own. */
export default function ToastList(): JSX.Element {
  let region: HTMLElement | undefined;
  createEffect(() => {
    const any = toasts().length > 0;
    if (!region) return;
    if (region.matches(":popover-open")) region.hidePopover();
    if (any) region.showPopover();
  });
  return (
    <section
      ref={(element) => {
        region = element;
      }}
      popover="manual"
      aria-label={t("Messages")}
      class="fixed inset-auto! end-4! bottom-4! w-[min(380px,calc(100vw-32px))] overflow-visible max-md:bottom-20!"
    >
      <div class="grid gap-2">
        <For each={toasts()}>{(each) => <Slice toast={each} />}</For>
      </div>
    </section>
  );
}

function Slice(props: { toast: Shown }): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const leave = () => drop(props.toast.id);
  const wait = () => {
    if (props.toast.tone !== "bad") timer = setTimeout(leave, 6_000);
  };
  const stay = () => clearTimeout(timer);
  wait();
  onCleanup(stay);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps it while someone is at it
    <div
      class="flex animate-rise items-center gap-3 rounded-card border border-hairline bg-raised py-1 ps-4 pe-1 text-14 shadow-float"
      onMouseEnter={stay}
      onMouseLeave={wait}
      onFocusIn={stay}
      onFocusOut={wait}
    >
      <Show when={props.toast.tone && props.toast.tone !== "neutral"}>
        <span class={props.toast.tone === "bad" ? "text-bad" : "text-good"}>
          <Dynamic component={props.toast.tone === "bad" ? CircleAlert : Check} size={17} />
        </span>
      </Show>
      <p class="min-w-0 grow py-2">{props.toast.text}</p>
      <Show when={props.toast.action}>
        {(action) => (
          <button
            type="button"
            class="min-h-11 shrink-0 rounded-control px-3 font-semibold underline underline-offset-4"
            onClick={() => {
              leave();
              action().run();
            }}
          >
            {action().label}
          </button>
        )}
      </Show>
      <IconButton label={t("Close")} icon={X} iconSize={15} onClick={leave} />
    </div>
  );
}
