import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Moment } from "../../ui/Time.tsx";
import { moveWords } from "../move-words.ts";
import type { Reader } from "../thread-words.ts";
import { preview } from "../work-words.ts";

/** A move in the history: in words, with its reason or note, and where its work is to be seen. */
export function Move(props: { entry: TimelineEntry; request: AdRequest; me: Reader }): JSX.Element {
  // A caption may be long, and stands behind a press; a note is what the line is about.
  const caption = () => (props.entry.kind === "submitted" ? props.entry.text : undefined);
  // Why a card was declined is told where it is paid, and in the payer's notifications.
  const said = () =>
    props.entry.kind === "declined"
      ? undefined
      : (props.entry.reason ?? (caption() ? undefined : props.entry.text));
  return (
    <>
      {moveWords(props.entry, props.request, props.me)}{" "}
      <Show when={said()}>
        {(words) => (
          <span dir="auto" class="whitespace-pre-wrap">
            {t("“{words}”", { words: words() })}{" "}
          </span>
        )}
      </Show>
      <Show when={props.entry.deliverable?.url}>
        {(url) => (
          <a
            href={url()}
            target="_blank"
            rel="noopener noreferrer"
            class="wrap-anywhere underline underline-offset-4 hover:text-ink"
          >
            {preview(url()).host}
            {preview(url()).path}
          </a>
        )}
      </Show>{" "}
      · <Moment at={props.entry.at} style="time" />
      <Show when={caption()}>
        {(text) => (
          <details>
            <summary class="mx-auto inline-flex min-h-8 cursor-pointer items-center rounded-control px-2 underline underline-offset-4 pointer-coarse:min-h-11">
              {t("Its caption")}
            </summary>
            <p dir="auto" class="mx-auto max-w-[60ch] text-start break-words whitespace-pre-wrap">
              {text()}
            </p>
          </details>
        )}
      </Show>
    </>
  );
}
