import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../language/t.ts";
import { Sheet } from "../ui/Dialog.tsx";
import type { NavItem } from "./navigation.ts";

/** The places that found no room in the bottom bar. */
export default function MorePlaces(props: {
  places: readonly NavItem[];
  onClose: () => void;
}): JSX.Element {
  return (
    <Sheet open onClose={() => props.onClose()} title={t("More")}>
      <ul class="grid">
        <For each={props.places}>
          {(item) => (
            <li>
              <A
                href={item.href}
                end={item.end}
                onClick={() => props.onClose()}
                class="flex min-h-12 items-center gap-3 border-b border-hairline text-16"
              >
                <Dynamic component={item.icon} size={19} class="text-muted" />
                <span class="grow">{item.label}</span>
                <Show when={item.count?.()}>
                  {(count) => <span class="text-14 text-muted">{count()}</span>}
                </Show>
              </A>
            </li>
          )}
        </For>
      </ul>
    </Sheet>
  );
}
