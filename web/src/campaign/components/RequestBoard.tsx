import { A } from "@solidjs/router";
import type { AdRequest } from "@tandem/contract";
import { For, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { changeWords } from "../../thread/change-words.ts";
import type { ThreadLine } from "../../thread/threads.data.ts";
import { classes } from "../../ui/classes.ts";
import { Money } from "../../ui/Money.tsx";
import { Countdown, RelativeTime } from "../../ui/Time.tsx";
import { requestStatusWords } from "../../words.ts";

const StepLine = lazy(() => import("../../thread/components/StepLine.tsx"));

const lanes: { title: string; look: string; holds: (request: AdRequest) => boolean }[] = [
  {
    title: t("Your turn"),
    look: "border-sponsor text-sponsor",
    holds: (request) => request.status === "pending" && request.turn === "sponsor",
  },
  {
    title: t("Their turn"),
    look: "border-influencer text-influencer",
    holds: (request) => request.status === "pending" && request.turn !== "sponsor",
  },
  { title: t("Accepted"), look: "border-good", holds: (request) => request.status === "accepted" },
  { title: t("Completed"), look: "border-ink", holds: (request) => request.status === "completed" },
  {
    title: t("No agreement"),
    look: "border-edge text-muted",
    holds: (request) => !["pending", "accepted", "completed"].includes(request.status),
  },
];

/** All requests of a campaign in lanes by state, each lane with its count. */
export default function RequestBoard(props: { lines: readonly ThreadLine[] }): JSX.Element {
  return (
    <div class="grid gap-6 md:grid-cols-3 lg:grid-cols-5 lg:gap-3">
      <For each={lanes}>
        {(lane) => {
          const lines = () => props.lines.filter(({ request }) => lane.holds(request));
          return (
            <section class="min-w-0">
              <h2
                class={classes(
                  "flex justify-between border-t-3 pt-2 pb-2 text-14 font-semibold",
                  lane.look,
                )}
              >
                {lane.title}
                <span class="font-normal text-muted">{lines().length}</span>
              </h2>
              <ul class="grid gap-2">
                <For each={lines()} fallback={<li class="text-14 text-muted">{t("None")}</li>}>
                  {(line) => <Slip line={line} />}
                </For>
              </ul>
            </section>
          );
        }}
      </For>
    </div>
  );
}

function Slip(props: { line: ThreadLine }): JSX.Element {
  const request = () => props.line.request;
  return (
    <li class="relative grid gap-1 rounded-card border border-hairline bg-raised p-3 transition-colors duration-150 hover:border-edge">
      <A
        href={`/threads/${request().id}`}
        class="text-14 font-semibold break-words after:absolute after:inset-0"
      >
        <bdi>{request().influencerName}</bdi>
      </A>
      <span class="text-20 font-semibold">
        <Money amount={request().offer.amount} currency={request().offer.currency} whole />
      </span>
      <Show when={request().status === "accepted"}>
        <span class="text-14 text-muted">
          <Suspense>
            <StepLine request={request()} me="sponsor" />
          </Suspense>
        </span>
      </Show>
      <Show
        when={request().status === "pending"}
        fallback={
          <span class="text-12 text-muted">
            {requestStatusWords[request().status].word} <RelativeTime at={request().updatedAt} />
          </span>
        }
      >
        <span class="text-14 text-muted">
          {changeWords(request(), "sponsor", props.line.before)}
        </span>
        <Countdown until={request().offer.expiresAt} />
      </Show>
    </li>
  );
}
