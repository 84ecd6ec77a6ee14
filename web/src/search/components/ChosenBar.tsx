import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";

/**
 * What can be done with those who are chosen, in sight at the bottom of the window for as long as
 * their list is. It comes after the list, in an element that holds both.
 */
export function ChosenBar(props: {
  count: number;
  onClear: () => void;
  /** The buttons, the primary one last. */
  children: JSX.Element;
}): JSX.Element {
  return (
    <section
      aria-label={t("What to do with those you chose")}
      class="sticky bottom-4 z-10 mt-6 flex animate-rise flex-wrap items-center gap-2 rounded-card border border-hairline bg-raised p-2.5 shadow-float max-md:bottom-[calc(64px+env(safe-area-inset-bottom))]"
    >
      <p class="ps-2.5 text-14 font-medium" aria-live="polite">
        {t("{n} chosen", { n: props.count })}
      </p>
      <Button variant="quiet" size="sm" onClick={() => props.onClear()}>
        {t("Clear")}
      </Button>
      <div class="flex grow flex-wrap justify-end gap-2 max-sm:*:grow">{props.children}</div>
    </section>
  );
}
