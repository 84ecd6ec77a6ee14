import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Notice } from "../../ui/States.tsx";

const cards = [
  ["4242 4242 4242 4242", t("is charged")],
  ["4000 0000 0000 0002", t("is declined")],
  ["4000 0000 0000 9995", t("has too little money")],
] as const;

/** Says that no real money moves, and with which numbers what can be tried. */
export function TestCards(): JSX.Element {
  return (
    <Notice tone="warn" title={t("This is a test gateway: no real money moves.")}>
      <p>{t("Never type a real card here. Any day to come and any security code will do.")}</p>
      <dl class="pt-1">
        <For each={cards}>
          {([number, what]) => (
            <div class="flex flex-wrap gap-x-3">
              <dt dir="ltr" class="font-mono text-12 leading-5 whitespace-nowrap select-all">
                {number}
              </dt>
              <dd>{what}</dd>
            </div>
          )}
        </For>
      </dl>
    </Notice>
  );
}
