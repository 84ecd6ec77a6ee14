import Check from "lucide-solid/icons/check";
import Copy from "lucide-solid/icons/copy";
import ExternalLink from "lucide-solid/icons/external-link";
import Printer from "lucide-solid/icons/printer";
import { createSignal, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";

/** The address of a published kit: to copy, to look at as others do, and to print. */
export function KitLink(props: { username: string }): JSX.Element {
  const [copied, setCopied] = createSignal(false);
  const path = () => `/kit/${encodeURIComponent(props.username)}`;
  const address = () => `${window.location.origin}${path()}`;
  let shown: HTMLInputElement | undefined;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setCopied(true);
    } catch {
      // Without leave to write the clipboard the link is marked, for copying by hand.
      shown?.select();
    }
  };
  const print = () => {
    const page = window.open(path());
    page?.addEventListener("load", () => page.print());
  };
  return (
    <div class="flex flex-wrap gap-2">
      <input
        ref={(element) => {
          shown = element;
        }}
        readonly
        dir="ltr"
        aria-label={t("Address of your media kit")}
        value={address()}
        onFocus={(event) => event.currentTarget.select()}
        class="min-h-11 min-w-0 grow basis-72 rounded-control border border-edge bg-raised px-3 text-14"
      />
      <div data-actions class="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow">
        <Button
          icon={copied() ? Check : Copy}
          data-command={t("Copy the link to your media kit")}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{copied() ? t("Copied") : t("Copy")}</span>
        </Button>
        <LinkButton href={path()} icon={ExternalLink} external>
          {t("Look at it")}
          <span class="sr-only"> {t("(opens in a new tab)")}</span>
        </LinkButton>
        <Button icon={Printer} onClick={print}>
          {t("Print or save as PDF")}
        </Button>
      </div>
    </div>
  );
}
