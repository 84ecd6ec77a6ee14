import type { AdRequest, TimelineEntry } from "@tandem/contract";
import { type Accessor, createEffect, createSignal, on, untrack } from "solid-js";
import { t } from "../../language/t.ts";
import { moveWords, offerTitle } from "../move-words.ts";
import { type Reader, sideOf, whoDid } from "../thread-words.ts";

/** What has just arrived from someone else, in words for a screen reader. */
export function createAnnouncement(
  entries: Accessor<readonly TimelineEntry[] | undefined>,
  request: Accessor<AdRequest>,
  me: Accessor<Reader>,
): Accessor<string> {
  const [said, setSaid] = createSignal("");
  createEffect(
    on(
      () => entries()?.at(-1),
      (last, before) => {
        if (!last || !before || last.id === before.id) return;
        untrack(() => {
          if (me() === null || sideOf(last) !== me()) setSaid(words(last, request(), me()));
        });
      },
    ),
  );
  return said;
}

function words(entry: TimelineEntry, request: AdRequest, me: Reader): string {
  switch (entry.kind) {
    case "messaged":
      return t("{who} wrote: {text}", { who: whoDid(entry, request, me), text: entry.text ?? "" });
    case "offered":
    case "applied":
    case "edited":
    case "countered":
      return offerTitle(entry, request, me);
    default:
      return moveWords(entry, request, me);
  }
}
