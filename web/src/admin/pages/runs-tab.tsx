import { JOB_KINDS, type Job } from "@tandem/contract";
import Timer from "lucide-solid/icons/timer";
import { type JSX, Show } from "solid-js";
import { createAddress } from "../../data/address.ts";
import type { PagesResult } from "../../data/query.ts";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { createClock } from "../../ui/clock.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { percent } from "../../ui/format.ts";
import { EmptyState, Notice } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { jobStatusWords, jobWords } from "../admin-words.ts";
import { ByItself } from "../components/ByItself.tsx";
import { failedJobs } from "../failed-jobs.ts";
import { failureOf } from "../job-failure.ts";
import { countsWords, settledShare, took } from "../job-words.ts";

const kinds = JOB_KINDS.map((value) => ({ value, label: jobWords[value] }));
const statuses = Object.entries(jobStatusWords).map(([value, { word }]) => ({
  value,
  label: word,
}));

const columns: Column<Job>[] = [
  {
    key: "kind",
    label: t("Job"),
    cell: (job) => (
      <span class="grid">
        <span class="font-semibold">{jobWords[job.kind]}</span>
        <span class="text-12 text-muted">
          {job.startedBy === "system" ? t("by itself") : t("asked for by an admin")}
        </span>
      </span>
    ),
  },
  {
    key: "status",
    label: t("Status"),
    cell: (job) => (
      <Badge tone={jobStatusWords[job.status].tone}>{jobStatusWords[job.status].word}</Badge>
    ),
  },
  { key: "at", label: t("Queued"), cell: (job) => <Moment at={job.queuedAt} /> },
  { key: "took", label: t("Took"), numeric: true, cell: (job) => <Took job={job} /> },
  { key: "result", label: t("What it did"), cell: (job) => <Result job={job} /> },
];

/** Every run: who asked for it, when, how long it took, what it counted. */
export default function RunsTab(props: { jobs: PagesResult<Job> }): JSX.Element {
  const address = createAddress<"kind" | "status">();
  const failed = () => failedJobs(props.jobs.items()).length;
  const narrowed = () => address.count(["kind", "status"]) > 0;
  const rows = () =>
    props.jobs
      .items()
      .filter(
        ({ kind, status }) =>
          (address.get("kind") || kind) === kind && (address.get("status") || status) === status,
      );
  return (
    <>
      <ByItself jobs={props.jobs.items()} ready={props.jobs.ready()} />
      <Show when={failed() > 0}>
        <div class="pb-6">
          <Notice
            tone="bad"
            title={t("{n, plural, one {One run failed.} other {# runs failed.}}", { n: failed() })}
          >
            {t(
              "The next run goes on from where it stopped. Run it now, and this notice goes once it went through.",
            )}
          </Notice>
        </div>
      </Show>
      <div class="flex flex-wrap gap-3 pb-4 *:basis-36 max-md:*:grow md:*:basis-48">
        <Select
          label={t("Job")}
          placeholder={t("Any job")}
          options={kinds}
          value={address.get("kind")}
          onValue={(kind) => address.set({ kind })}
        />
        <Select
          label={t("Status")}
          placeholder={t("Any status")}
          options={statuses}
          value={address.get("status")}
          onValue={(status) => address.set({ status })}
        />
      </div>
      <DataTable
        caption={t("Runs of jobs, newest first")}
        columns={columns}
        rows={rows()}
        rowKey={(job) => job.id}
        loading={!props.jobs.ready() && !props.jobs.error()}
        error={props.jobs.ready() ? undefined : props.jobs.error()}
        onRetry={props.jobs.refetch}
        more={{
          hasMore: props.jobs.hasMore(),
          busy: props.jobs.loadingMore(),
          onMore: () => void props.jobs.loadMore(),
          error: props.jobs.moreError(),
        }}
        empty={
          <Show
            when={narrowed()}
            fallback={
              <EmptyState icon={Timer} title={t("No job has run yet.")}>
                {t("Each runs by itself when its time comes, or now from its button above.")}
              </EmptyState>
            }
          >
            <EmptyState
              icon={Timer}
              title={t("No run fits.")}
              action={
                props.jobs.hasMore() ? (
                  <Button
                    busy={props.jobs.loadingMore()}
                    onClick={() => void props.jobs.loadMore()}
                  >
                    {t("Look further back")}
                  </Button>
                ) : (
                  <Button onClick={() => address.set({ kind: "", status: "" })}>
                    {t("Show all runs")}
                  </Button>
                )
              }
            >
              {t(
                "None of the last {n, plural, one {# run} other {# runs}} is of this job and status.",
                { n: props.jobs.items().length },
              )}
            </EmptyState>
          </Show>
        }
      />
    </>
  );
}

function Took(props: { job: Job }): JSX.Element {
  const now = createClock(1_000);
  return <>{took(props.job, now()) ?? "–"}</>;
}

/** What it counted so far, how much of what it planned is settled, and what went wrong. */
function Result(props: { job: Job }): JSX.Element {
  const words = () => countsWords(props.job.counts).join(", ");
  const settled = () => settledShare(props.job.counts);
  return (
    <span class="grid">
      <Show when={failureOf(props.job)}>
        {(failure) => <span class="text-bad">{failure()}</span>}
      </Show>
      <span>
        {words() ||
          (props.job.status === "done" ? t("nothing was due") : props.job.error ? "" : "–")}
      </span>
      <Show when={(settled() ?? 1) < 1 && settled()}>
        {(share) => (
          <span class="text-12 text-muted">
            {t("{share} settled so far", { share: percent(share(), 0) })}
          </span>
        )}
      </Show>
    </span>
  );
}
