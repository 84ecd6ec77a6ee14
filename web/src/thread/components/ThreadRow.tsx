import { A } from "@solidjs/router";
import type { Side } from "@tandem/contract";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { Countdown, RelativeTime } from "../../ui/Time.tsx";
import { requestStatusWords } from "../../words.ts";
import { changeWords, counterpart } from "../change-words.ts";
import type { ThreadLine } from "../threads.data.ts";

// Fetched beside the rows themselves: only those that are agreed need it.
const stepFile = import("./StepLine.tsx");
const StepLine = lazy(() => stepFile);

export interface ThreadRowProps {
  line: ThreadLine;
  /** The reader's side. */
  me: Side;
  /** Leaves out the campaign's name where the page is about one campaign. */
  withinCampaign?: boolean;
}

/** One thread in a list: the counterpart, what is on the table, the time left and the action. */
export function ThreadRow(props: ThreadRowProps): JSX.Element {
  const request = () => props.line.request;
  const other = () => counterpart(request(), props.me);
  const open = () => request().status === "pending";
  const mine = () => open() && request().turn === props.me;
  return (
    <li
      data-thread={request().id}
      class="relative grid grid-cols-[auto_1fr] items-start gap-x-3 gap-y-2 border-b border-hairline py-4 last:border-b-0 lg:grid-cols-[auto_1fr_auto] lg:items-center"
    >
      <Avatar name={other().name} party={other().side} size={40} />
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <A
            href={`/threads/${request().id}`}
            class="text-16 font-semibold after:absolute after:inset-0 hover:underline"
          >
            {other().name}
          </A>
          <TurnBadge line={props.line} me={props.me} />
        </p>
        <p class={mine() ? "text-14 text-ink" : "text-14 text-muted"}>
          {changeWords(request(), props.me, props.line.before)}
          <Show when={request().acceptedAt}>
            <Suspense>
              <StepLine request={request()} me={props.me} />
            </Suspense>
          </Show>
        </p>
        <Show when={!props.withinCampaign}>
          <p class="truncate text-14 text-muted">{request().campaignName}</p>
        </Show>
      </div>
      <div class="col-start-2 flex flex-wrap items-center gap-x-4 gap-y-2 lg:col-start-3 lg:justify-end">
        <span class="text-14 text-muted">
          <Show when={open()} fallback={<RelativeTime at={request().updatedAt} />}>
            <Countdown until={request().offer.expiresAt} />
          </Show>
        </span>
        <Show when={mine()}>
          <LinkButton size="sm" href={`/threads/${request().id}`} class="relative">
            {rich("Answer<more> {name}</more>", {
              name: other().name,
              more: (words) => <span class="sr-only">{words}</span>,
            })}
          </LinkButton>
        </Show>
      </div>
    </li>
  );
}

/** Whose move it is, or how it ended. */
export function TurnBadge(props: { line: ThreadLine; me: Side }): JSX.Element {
  const request = () => props.line.request;
  const ended = () => requestStatusWords[request().status];
  return (
    <Switch fallback={<Badge tone={ended().tone}>{ended().word}</Badge>}>
      <Match when={request().status === "pending" && request().turn === props.me}>
        <Badge tone={props.me}>{t("Your turn")}</Badge>
      </Match>
      <Match when={request().status === "pending" && request().turn}>
        {(turn) => <Badge tone={turn()}>{t("Their turn")}</Badge>}
      </Match>
    </Switch>
  );
}
