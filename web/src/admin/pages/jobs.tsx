import type { Job } from "@tandem/contract";
import Play from "lucide-solid/icons/play";
import Timer from "lucide-solid/icons/timer";
import { type JSX, Show } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { count } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { EmptyState, Notice } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { createJobRun, createJobs } from "../admin.data.ts";
import { jobStatusWords, jobWords } from "../admin-words.ts";
import { failedJobs } from "../failed-jobs.ts";

const columns: Column<Job>[] = [
  {
    key: "kind",
    label: "Job",
    cell: (job) => (
      <span class="grid">
        <span class="font-semibold">{jobWords[job.kind]}</span>
        <span class="text-12 text-muted">
          {job.startedBy === "system" ? "by itself" : "asked for by an admin"}
        </span>
      </span>
    ),
  },
  {
    key: "status",
    label: "Status",
    cell: (job) => (
      <Badge tone={jobStatusWords[job.status].tone}>{jobStatusWords[job.status].word}</Badge>
    ),
  },
  { key: "at", label: "Queued", cell: (job) => <Moment at={job.queuedAt} /> },
  { key: "took", label: "Took", numeric: true, cell: (job) => took(job) },
  {
    key: "result",
    label: "What it did",
    cell: (job) => <span class={job.error ? "text-bad" : undefined}>{result(job)}</span>,
  },
];

/** What ran by itself or on request, and running it now. */
export default function JobsPage(): JSX.Element {
  createTitle(() => "Jobs");
  const jobs = createJobs(() => ({ limit: 25 }));
  const run = createJobRun();
  const failed = () => failedJobs(jobs.items()).length;
  const sweep = async () => {
    try {
      await run.run("sweep");
      toast({ tone: "good", text: "The sweep is queued. Its row below tells how it goes." });
      void jobs.refetch();
    } catch (cause) {
      tellFailure("The sweep could not be queued.", cause);
    }
  };
  const runNow = () => (
    <Button variant="primary" icon={Play} busy={run.busy()} onClick={() => void sweep()}>
      Run the sweep now
    </Button>
  );

  return (
    <>
      <PageHeader
        title="Jobs"
        sub="The sweep runs every hour: it lets offers run out, frees their money and ends campaigns."
        actions={runNow()}
      />
      <Show when={failed() > 0}>
        <div class="pb-6">
          <Notice
            tone="bad"
            title={failed() === 1 ? "One run failed." : `${failed()} runs failed.`}
          >
            The next run goes on from where it stopped. Run it now, and this notice goes once it
            went through.
          </Notice>
        </div>
      </Show>
      <DataTable
        caption="Runs of jobs, newest first"
        columns={columns}
        rows={jobs.items()}
        rowKey={(job) => job.id}
        loading={!jobs.ready() && !jobs.error()}
        error={jobs.error()}
        onRetry={jobs.refetch}
        more={{
          hasMore: jobs.hasMore(),
          busy: jobs.loadingMore(),
          onMore: () => void jobs.loadMore(),
          error: jobs.moreError(),
        }}
        empty={
          <EmptyState icon={Timer} title="No job has run yet.">
            The sweep runs by itself at the next full hour, or now from the button above.
          </EmptyState>
        }
      />
    </>
  );
}

function took({ startedAt, finishedAt }: Job): string {
  if (!startedAt || !finishedAt) return "–";
  const seconds = (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

function result(job: Job): string {
  if (job.error) return job.error;
  if (job.status !== "done") return "–";
  const facts = Object.entries(job.counts).filter(([, many]) => many > 0);
  return facts.map(([what, many]) => `${count(many)} ${what}`).join(", ") || "nothing was due";
}
