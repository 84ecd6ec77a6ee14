import ExternalLink from "lucide-solid/icons/external-link";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { preview } from "../work-words.ts";

/** Where something is to be seen, by host and path; the other site is not told where from. */
export function WebLink(props: { url: string; label: string }): JSX.Element {
  const seen = () => preview(props.url);
  return (
    <a
      href={props.url}
      target="_blank"
      rel="noopener noreferrer"
      class="group flex min-h-11 min-w-0 items-center gap-3 rounded-control border border-hairline bg-raised px-3 py-1.5 text-14 hover:bg-sunken"
    >
      <span class="grid min-w-0 grow">
        <span class="text-12 leading-4 text-muted">{props.label}</span>
        <span dir="ltr" class="truncate text-start leading-5 rtl:text-end">
          <strong class="font-semibold">{seen().host}</strong>
          <span class="text-muted">{seen().path}</span>
        </span>
      </span>
      <ExternalLink size={15} class="shrink-0 text-muted" />
      <span class="sr-only">{t("opens in a new tab")}</span>
    </a>
  );
}
