import { useParams } from "@solidjs/router";
import type { Import } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { type JSX, Match, Show, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { csvText, downloadCsv } from "../../ui/csv.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { SkeletonPage } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { BackLink } from "../components/BackLink.tsx";
import { RejectedTable } from "../components/RejectedTable.tsx";
import { failureWords, rejectionWords } from "../import-reasons.ts";
import { createImport, isOver } from "../imports.data.ts";

const titles: Record<Import["status"], string> = {
  queued: t("The import is about to start"),
  running: t("The import runs"),
  ready: t("The import is done"),
  failed: t("The import stopped"),
};

/** How one import goes, live, and which rows came back. */
export default function ImportPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  const query = createImport(() => params.id);
  createTitle(() => {
    const known = query.data();
    return known ? titles[known.status] : t("Import");
  });
  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={query.data()}>{(known) => <Progress known={known()} />}</Match>
      <Match when={query.error()}>
        {(error) => (
          <>
            <PageHeader
              back={<BackLink href="/admin/imports">{t("Imports")}</BackLink>}
              title={t("Import")}
            />
            <ErrorState
              title={t("This import could not be loaded")}
              error={error()}
              retry={query.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}

function Progress(props: { known: Import }): JSX.Element {
  const taken = () => props.known.created + props.known.updated + props.known.unchanged;
  return (
    <>
      <PageHeader
        back={<BackLink href="/admin/imports">{t("Imports")}</BackLink>}
        title={titles[props.known.status]}
        sub={rich("Started {when}", { when: <RelativeTime at={props.known.createdAt} /> })}
        actions={
          <Show when={isOver(props.known)}>
            <LinkButton href="/admin/imports">{t("Import another file")}</LinkButton>
            <Show when={taken() > 0}>
              <LinkButton variant="primary" href="/influencers?sort=reach">
                {t("Look at the profiles")}
              </LinkButton>
            </Show>
          </Show>
        }
      />
      <Show when={props.known.error}>
        {(error) => (
          <div class="pb-6">
            <Notice tone="bad" title={t("Not all of the file was read")}>
              {t(
                "{error} What was taken before stays. Importing the same file again goes on from there: rows that are in already do not change.",
                { error: failureWords(error(), props.known.errors) },
              )}
            </Notice>
          </div>
        )}
      </Show>
      <Show when={!isOver(props.known)}>
        <div class="pb-8">
          <ProgressBar label={t("Rows are read")} share={props.known.progress} />
          <p class="pt-2 text-14 text-muted">{t("You can leave this page; the import goes on.")}</p>
        </div>
      </Show>
      <div class="pb-8" aria-live="polite">
        <Figures>
          <Figure label={t("New profiles")} value={count(props.known.created)} />
          <Figure label={t("Updated")} value={count(props.known.updated)} />
          <Figure label={t("Already the same")} value={count(props.known.unchanged)} />
          <Figure label={t("Rejected rows")} value={count(props.known.rejectedCount)} />
        </Figures>
      </div>
      <Show when={props.known.rejected.length > 0}>
        <Section
          title={t("Rows that came back")}
          help={
            props.known.rejectedCount > props.known.rejected.length
              ? t("The first ones are listed, all are counted.")
              : t("Correct them in the file and import it again; the good rows will not change.")
          }
          actions={
            <Button icon={Download} onClick={() => download(props.known)}>
              {t("Download as CSV")}
            </Button>
          }
        >
          <RejectedTable rejected={props.known.rejected} />
        </Section>
      </Show>
    </>
  );
}

function download({ id, rejected }: Import): void {
  const rows = rejected.map((row) => [String(row.line), row.column ?? "", rejectionWords(row)]);
  downloadCsv(`rejected-${id}`, csvText([[t("line"), t("column"), t("reason")], ...rows]));
}
