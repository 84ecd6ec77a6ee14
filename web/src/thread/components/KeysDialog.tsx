import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Kbd } from "../../ui/Kbd.tsx";

const inList: readonly (readonly [key: string, does: string])[] = [
  ["j", t("To the next thread")],
  ["k", t("To the one before")],
  ["Enter", t("Open it")],
  ["a", t("Accept the offer")],
  ["c", t("Make a counter-offer")],
  ["r", t("Reject the offer")],
  ["?", t("Show these keys")],
];

/** The keys of a list of threads, and what each does. */
export default function KeysDialog(props: { onClose: () => void }): JSX.Element {
  return (
    <Dialog open width={420} onClose={props.onClose} title={t("Keys")}>
      <dl class="grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-2 text-14">
        <For each={inList}>
          {([key, does]) => (
            <>
              <dt>
                <Kbd>{key}</Kbd>
              </dt>
              <dd>{does}</dd>
            </>
          )}
        </For>
      </dl>
    </Dialog>
  );
}
