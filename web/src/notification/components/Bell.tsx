import BellIcon from "lucide-solid/icons/bell";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { count } from "../../ui/format.ts";
import { Floating } from "../../ui/Popover.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";

const BellPanel = lazy(() => import("./BellPanel.tsx"));

/** The bell in the top bar with how many are unread; opens the newest few. */
export function Bell(props: { unread: number }): JSX.Element {
  return (
    <Floating
      role="dialog"
      label={t("Notifications")}
      align="end"
      shape="p-0"
      trigger={(trigger) => (
        <button
          type="button"
          {...trigger}
          title={t("Notifications")}
          class="relative grid size-11 place-items-center rounded-control text-muted transition-colors duration-150 hover:bg-sunken hover:text-ink"
        >
          <BellIcon size={19} />
          <span class="sr-only">{t("Notifications, {n} unread", { n: count(props.unread) })}</span>
          <Show when={props.unread > 0}>
            <span
              aria-hidden="true"
              class="absolute start-5.5 top-1 min-w-4.5 rounded-full bg-ink px-1 text-center text-12 leading-4.5 font-semibold text-paper ring-2 ring-paper"
            >
              {props.unread > 99 ? "99+" : count(props.unread)}
            </span>
          </Show>
        </button>
      )}
    >
      {(close) => (
        <Suspense
          fallback={
            <div class="w-[min(400px,calc(100vw-32px))] px-4">
              <SkeletonRows rows={3} avatar />
            </div>
          }
        >
          <BellPanel close={close} />
        </Suspense>
      )}
    </Floating>
  );
}
