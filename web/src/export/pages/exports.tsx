import FileDown from "lucide-solid/icons/file-down";
import { type JSX, Match, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { createReadyToasts } from "../../ready-toasts.ts";
import { ById } from "../../ui/ById.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { AskForExport } from "../components/AskForExport.tsx";
import { ExportRow } from "../components/ExportRow.tsx";
import { createExports } from "../export.data.ts";
import { exportName } from "../export-words.ts";

/** A sponsor's CSV files: ask for one, watch it come, take it away. */
export default function Exports(): JSX.Element {
  createTitle(() => t("Exports"));
  const list = createExports();
  createReadyToasts(list.items, {
    id: (each) => each.id,
    text: (each) => t("{name}: the file is ready.", { name: exportName(each) }),
  });

  return (
    <div class="max-w-read">
      <PageHeader
        title={t("Exports")}
        sub={t(
          "CSV files of your campaigns and requests, for Excel, LibreOffice or anything else. Each is kept for 30 days, and only you can fetch it.",
        )}
      />
      <AskForExport />
      <Switch>
        <Match when={!list.ready() && list.error()}>
          {(error) => (
            <ErrorState
              title={t("Your exports could not be loaded")}
              error={error()}
              retry={list.refetch}
            />
          )}
        </Match>
        <Match when={!list.ready()}>
          <SkeletonRows rows={4} />
        </Match>
        <Match when={list.items().length === 0}>
          <EmptyState icon={FileDown} title={t("You have no export yet.")}>
            {t("Choose above what you want in a file. It comes here, usually within seconds.")}
          </EmptyState>
        </Match>
        <Match when={true}>
          <ul class="border-t border-hairline">
            <ById each={list.items()} id={({ id }) => id}>
              {(row) => <ExportRow row={row()} />}
            </ById>
          </ul>
          <LoadMore
            hasMore={list.hasMore()}
            busy={list.loadingMore()}
            onMore={() => void list.loadMore()}
            error={list.moreError()}
            shown={list.items().length}
          />
        </Match>
      </Switch>
    </div>
  );
}
