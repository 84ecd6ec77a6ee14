import { type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Section } from "../../ui/Card.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import type { createAudit } from "../admin.data.ts";
import AuditList from "./AuditList.tsx";

/** The changes of one thing, under the page about it. */
export default function History(props: { audit: ReturnType<typeof createAudit> }): JSX.Element {
  return (
    <Section title={t("History")} help={t("Every change of it, the newest first.")}>
      <Switch>
        <Match when={!props.audit.ready() && props.audit.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("The history could not be loaded")}
              error={error()}
              retry={props.audit.refetch}
            />
          )}
        </Match>
        <Match when={!props.audit.ready()}>
          <SkeletonRows rows={4} />
        </Match>
        <Match when={props.audit.items().length === 0}>
          <p class="text-14 text-muted">{t("Nothing has changed since it was made.")}</p>
        </Match>
        <Match when={true}>
          <AuditList entries={props.audit.items()} withinSubject level={3} />
          <LoadMore
            hasMore={props.audit.hasMore()}
            busy={props.audit.loadingMore()}
            onMore={() => void props.audit.loadMore()}
            error={props.audit.moreError()}
            shown={props.audit.items().length}
          />
        </Match>
      </Switch>
    </Section>
  );
}
