import { useNavigate } from "@solidjs/router";
import ListPlus from "lucide-solid/icons/list-plus";
import { For, type JSX, Match, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { BackLink } from "../../ui/BackLink.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { NewShortlistForm } from "../components/NewShortlistForm.tsx";
import { ShortlistRow } from "../components/ShortlistRow.tsx";
import { createShortlists } from "../shortlist.data.ts";

/** `/shortlists`: one's lists of influencers. */
export default function ShortlistsPage(): JSX.Element {
  createTitle(() => t("Shortlists"));
  const navigate = useNavigate();
  const lists = createShortlists();
  return (
    <>
      <PageHeader
        back={<BackLink href="/influencers">{t("Find influencers")}</BackLink>}
        title={t("Shortlists")}
        sub={t("Influencers that you keep together, with notes. Only you see them.")}
      />
      <div class="max-w-md pb-6">
        <NewShortlistForm onMade={({ id }) => navigate(`/shortlists/${id}`)} />
      </div>
      <Switch fallback={<SkeletonRows rows={4} />}>
        <Match when={lists.data()?.length === 0}>
          <EmptyState icon={ListPlus} title={t("No shortlist yet.")}>
            {t("Begin one here, or keep somebody from the search.")}
          </EmptyState>
        </Match>
        <Match when={lists.data()}>
          {(all) => (
            <ul
              class="divide-y divide-hairline border-y border-hairline"
              aria-label={t("Your shortlists")}
            >
              <For each={all()}>{(list) => <ShortlistRow list={list} />}</For>
            </ul>
          )}
        </Match>
        <Match when={lists.error()}>
          {(error) => (
            <ErrorState
              title={t("Your shortlists could not be loaded")}
              error={error()}
              retry={lists.refetch}
            />
          )}
        </Match>
      </Switch>
    </>
  );
}
