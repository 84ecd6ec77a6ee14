import type { JSX } from "solid-js";
import { t } from "../language/t.ts";
import { LinkButton } from "../ui/Button.tsx";
import { createTitle } from "./title.ts";

/** What stands at an address where nothing is. */
export default function NotFound(): JSX.Element {
  createTitle(() => t("Nothing here"));
  return (
    <div class="mx-auto grid max-w-md justify-items-start gap-3 px-4 py-24">
      <p class="font-display text-46 font-semibold tracking-tight text-muted">404</p>
      <h1 tabindex="-1" class="font-display text-26 font-semibold tracking-tight">
        {t("There is nothing at this address.")}
      </h1>
      <p class="text-muted">
        {t(
          "The link may be old, or what it led to belongs to someone else. Nothing of yours is lost.",
        )}
      </p>
      <div class="flex flex-wrap gap-2 pt-3">
        <LinkButton href="/" variant="primary">
          {t("Go to the start")}
        </LinkButton>
      </div>
    </div>
  );
}
