import { A } from "@solidjs/router";
import type { AdRequest } from "@tandem/contract";
import { For, type JSX, Match, Switch } from "solid-js";
import { locale } from "../../language/locale.ts";
import { t } from "../../language/t.ts";
import { pieceWord } from "../../thread/deliverable-words.ts";
import { createThreads } from "../../thread/threads.data.ts";
import { Section } from "../../ui/Card.tsx";
import { date } from "../../ui/format.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";

const list = new Intl.ListFormat(locale, { type: "conjunction" });
/** `Instagram reel and TikTok short`. */
const workOf = ({ offer }: AdRequest): string =>
  list.format(new Set(offer.deliverables.map(pieceWord)));

/** When it was paid: a review that comes later moves nothing. */
const doneAt = ({ payment, updatedAt }: AdRequest): string => payment.settledAt ?? updatedAt;

/** One's own completed collaborations, the newest first; each leads to its thread. */
export function PastWork(): JSX.Element {
  const done = createThreads(() => ({ status: "completed", sort: "recent", limit: 6 }));
  return (
    <Section
      title={t("Past work")}
      help={t("Your media kit shows what was done for public campaigns.")}
    >
      <Switch fallback={<SkeletonRows rows={3} />}>
        <Match when={done.ready() && done.items().length === 0}>
          <p class="text-14 text-muted">
            {t("Nothing is completed yet. What sponsors have paid for stands here.")}
          </p>
        </Match>
        <Match when={done.ready()}>
          <ul class="grid gap-x-10 lg:grid-cols-2">
            <For each={done.items()}>
              {({ request }) => (
                <li class="relative border-b border-hairline py-3">
                  <div class="flex items-baseline justify-between gap-3">
                    <A
                      href={`/threads/${request.id}`}
                      dir="auto"
                      class="min-w-0 truncate text-14 font-semibold after:absolute after:inset-0 hover:underline"
                    >
                      {request.campaignName}
                    </A>
                    <time dateTime={doneAt(request)} class="shrink-0 text-14 text-muted">
                      {date(doneAt(request), "month")}
                    </time>
                  </div>
                  <p class="truncate text-14 text-muted">
                    {t("{work} for {sponsor}", {
                      work: workOf(request),
                      sponsor: request.sponsorName,
                    })}
                  </p>
                </li>
              )}
            </For>
          </ul>
          <LoadMore
            hasMore={done.hasMore()}
            busy={done.loadingMore()}
            onMore={() => void done.loadMore()}
            error={done.moreError()}
            shown={done.items().length}
          />
        </Match>
        <Match when={done.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("Your past work could not be loaded")}
              error={error()}
              retry={done.refetch}
            />
          )}
        </Match>
      </Switch>
    </Section>
  );
}
