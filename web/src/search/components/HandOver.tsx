import Check from "lucide-solid/icons/check";
import Copy from "lucide-solid/icons/copy";
import { createSignal, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/States.tsx";

/** The link that claims a profile nobody owns yet, for the sponsor to pass on. */
export function HandOver(props: { name: string; link: string }): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  let shown: HTMLInputElement | undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(props.link);
      setCopied(true);
    } catch {
      // Without leave to write the clipboard the link is marked, for copying by hand.
      shown?.select();
    }
  };
  return (
    <Notice tone="influencer" title={t("{name} is not on Tandem yet", { name: props.name })}>
      <p class="pb-3">
        {t(
          "Your offer is sent and the money reserved, but no address is known. Hand this link over: with it {name} claims the profile and can answer you. It works once.",
          { name: props.name },
        )}
      </p>
      <div class="flex flex-wrap gap-2">
        <input
          ref={(element) => {
            shown = element;
          }}
          readonly
          aria-label={t("Link to claim the profile")}
          value={props.link}
          onFocus={(event) => event.currentTarget.select()}
          class="min-h-11 min-w-0 grow basis-56 rounded-control border border-edge bg-raised px-3 text-14"
        />
        <Button icon={copied() ? Check : Copy} onClick={() => void copy()}>
          <span aria-live="polite">{copied() ? t("Copied") : t("Copy the link")}</span>
        </Button>
      </div>
    </Notice>
  );
}
