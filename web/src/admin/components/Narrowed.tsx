import X from "lucide-solid/icons/x";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";

/** A filter that came with a link rather than from a field, with the way to take it away. */
export function Narrowed(props: { to: string; onClear: () => void }): JSX.Element {
  return (
    <p class="flex flex-wrap items-center gap-2 pb-4 text-14">
      {props.to}
      <Button size="sm" icon={X} onClick={() => props.onClear()}>
        {t("Show all")}
      </Button>
    </p>
  );
}
