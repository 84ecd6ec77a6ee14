import Search from "lucide-solid/icons/search";
import { type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Inbox as Threads } from "../../thread/components/Inbox.tsx";
import type { ThreadLine } from "../../thread/threads.data.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, type Failure } from "../../ui/States.tsx";

export interface InboxProps {
  lines: readonly ThreadLine[];
  ready: boolean;
  error: Failure | undefined;
  retry: () => Promise<void>;
}

/** Offers that wait for an answer, or where one finds some. */
export function Inbox(props: InboxProps): JSX.Element {
  return (
    <Switch>
      <Match when={props.error && !props.ready && props.error}>
        {(error) => (
          <ErrorState
            title={t("Your offers could not be loaded")}
            error={error()}
            retry={props.retry}
          />
        )}
      </Match>
      <Match when={!props.ready}>
        <SkeletonRows rows={3} avatar />
      </Match>
      <Match when={props.lines.length === 0}>
        <div class="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
          <p class="max-w-[60ch] text-14 text-muted">
            {t("Sponsors find you by your profile. You can also apply to a campaign yourself.")}
          </p>
          <LinkButton href="/discover" icon={Search}>
            {t("Find campaigns")}
          </LinkButton>
        </div>
      </Match>
      <Match when={true}>
        <Threads lines={props.lines} me="influencer" refetch={props.retry} />
      </Match>
    </Switch>
  );
}
