import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";

/** What can be done with those who are chosen, at the bottom of the window. */
export function ChosenBar(props: {
  count: number;
  onClear: () => void;
  /** The buttons, the primary one last. */
  children: JSX.Element;
}): JSX.Element {
  return (
    <section
      aria-label={t("What to do with those you chose")}
      class="fixed inset-x-0 bottom-0 z-10 border-t border-hairline bg-raised shadow-float max-md:bottom-[calc(56px+env(safe-area-inset-bottom))]"
    >
      <div class="mx-auto flex max-w-[1120px] flex-wrap items-center gap-2 px-4 py-2.5 md:px-9">
        <p class="text-14 font-medium" aria-live="polite">
          {t("{n} chosen", { n: props.count })}
        </p>
        <Button variant="quiet" size="sm" onClick={() => props.onClear()}>
          {t("Clear")}
        </Button>
        <div class="flex grow flex-wrap justify-end gap-2 max-sm:*:grow">{props.children}</div>
      </div>
    </section>
  );
}
