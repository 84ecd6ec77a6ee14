import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Kbd } from "../../ui/Kbd.tsx";
import type { Work } from "./worklist.ts";

/** All keys of a queue, and what each does. */
export default function KeysDialog<T extends { id: string }>(props: {
  work: Work<T>;
  onClose: () => void;
}): JSX.Element {
  const lines = (): { keys: readonly string[]; does: string }[] => [
    { keys: ["j"], does: t("To the next one") },
    { keys: ["k"], does: t("To the one before") },
    { keys: ["Enter"], does: t("Open it") },
    ...props.work.keys(),
    ...(props.work.selectable
      ? [
          { keys: ["x"], does: t("Select it, to decide several alike") },
          { keys: [t("Esc")], does: t("Select none") },
        ]
      : []),
    { keys: [t("Ctrl"), "Enter"], does: t("Decide, while you write the reason") },
    { keys: ["?"], does: t("Show these keys") },
  ];
  return (
    <Dialog open onClose={props.onClose} title={t("Keys")}>
      <dl class="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-14">
        <For each={lines()}>
          {(line) => (
            <>
              <dt class="flex gap-1">
                <For each={line.keys}>{(key) => <Kbd>{key}</Kbd>}</For>
              </dt>
              <dd>{line.does}</dd>
            </>
          )}
        </For>
      </dl>
    </Dialog>
  );
}
