import { For, type JSX } from "solid-js";
import { t } from "../language/t.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { Kbd } from "../ui/Kbd.tsx";

interface Key {
  keys: readonly string[];
  does: string;
}

const groups: readonly { title: string; keys: readonly Key[] }[] = [
  {
    title: t("Everywhere"),
    keys: [
      { keys: [t("Ctrl K")], does: t("Search, and every command by its name") },
      { keys: ["Tab"], does: t("To the next thing; the first one skips to the content") },
      { keys: [t("Esc")], does: t("Close what is open") },
      { keys: ["?"], does: t("Show these keys") },
    ],
  },
  {
    title: t("In lists that wait for you"),
    keys: [
      { keys: ["J", "K"], does: t("Next and previous row") },
      { keys: ["Enter"], does: t("Open it") },
    ],
  },
  {
    title: t("Where it is your turn"),
    keys: [
      { keys: ["A"], does: t("Accept") },
      { keys: ["C"], does: t("Counter") },
      { keys: ["R"], does: t("Reject") },
    ],
  },
];

/** What single keys do, behind `?`. */
export default function KeyMap(props: { onClose: () => void }): JSX.Element {
  return (
    <Dialog open onClose={props.onClose} title={t("Keys")}>
      <div class="grid gap-5">
        <For each={groups}>
          {(group) => (
            <section>
              <h3 class="pb-1 text-14 font-semibold">{group.title}</h3>
              <dl>
                <For each={group.keys}>
                  {(key) => (
                    <div class="flex items-baseline justify-between gap-4 border-t border-hairline py-2 text-14">
                      <dt class="order-2 flex shrink-0 gap-1" dir="ltr">
                        <For each={key.keys}>{(each) => <Kbd>{each}</Kbd>}</For>
                      </dt>
                      <dd class="order-1 text-muted">{key.does}</dd>
                    </div>
                  )}
                </For>
              </dl>
            </section>
          )}
        </For>
      </div>
    </Dialog>
  );
}
