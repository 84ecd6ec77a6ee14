import ScrollText from "lucide-solid/icons/scroll-text";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { createAudit } from "../admin.data.ts";
import { Narrowed } from "../components/Narrowed.tsx";

const AuditList = lazy(() => import("../components/AuditList.tsx"));

/** Every change, day by day, the newest first. */
export default function AuditPage(): JSX.Element {
  createTitle(() => t("Audit log"));
  // It comes while the entries are asked for.
  void AuditList.preload();
  const address = createAddress<"day" | "subjectId">();
  const day = () => (/^\d{4}-\d{2}-\d{2}$/.test(address.get("day")) ? address.get("day") : "");
  const audit = createAudit(() => ({
    day: day(),
    subjectId: address.get("subjectId"),
    limit: 50,
  }));
  const today = new Date().toISOString().slice(0, 10);

  return (
    <>
      <PageHeader
        title={t("Audit log")}
        sub={t("Every change: who, when, and what it was before.")}
      />
      <div class="flex flex-wrap items-end gap-3 pb-6">
        <div class="w-52">
          <DateField
            label={t("Back from (UTC)")}
            max={today}
            value={day()}
            onValue={(value) => address.set({ day: value })}
          />
        </div>
        <Show when={day()}>
          <Button onClick={() => address.set({ day: "" })}>{t("Back to today")}</Button>
        </Show>
      </div>
      <Show when={address.get("subjectId")}>
        <Narrowed
          to={t("Only of {id}", { id: address.get("subjectId") })}
          onClear={() => address.set({ subjectId: "" })}
        />
      </Show>
      <Switch>
        <Match when={!audit.ready() && audit.error()}>
          {(error) => (
            <ErrorState
              title={t("The audit log could not be loaded")}
              error={error()}
              retry={audit.refetch}
            />
          )}
        </Match>
        <Match when={!audit.ready()}>
          <SkeletonRows rows={8} />
        </Match>
        <Match when={audit.items().length === 0 && !audit.hasMore()}>
          <EmptyState
            icon={ScrollText}
            title={t("Nothing has changed yet.")}
            action={
              <Show when={day()}>
                <Button onClick={() => address.set({ day: "" })}>{t("Back to today")}</Button>
              </Show>
            }
          >
            {t("Each change of an account, a campaign or a request is written down here.")}
          </EmptyState>
        </Match>
        <Match when={true}>
          <Suspense fallback={<SkeletonRows rows={8} />}>
            <AuditList entries={audit.items()} />
          </Suspense>
          <LoadMore
            hasMore={audit.hasMore()}
            busy={audit.loadingMore()}
            onMore={() => void audit.loadMore()}
            error={audit.moreError()}
            shown={audit.items().length}
          />
        </Match>
      </Switch>
    </>
  );
}
