import { type JSX, lazy, Match, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { failedJobs } from "../failed-jobs.ts";
import { createDeadLetters, createJobs } from "../jobs.data.ts";

const RunsTab = lazy(() => import("./runs-tab.tsx"));
const DeadLettersTab = lazy(() => import("./dead-letters-tab.tsx"));
const SuppressionsTab = lazy(() => import("./suppressions-tab.tsx"));

/** What happens by itself: its runs, the messages that got stuck, and whom nothing is sent to. */
export default function JobsPage(): JSX.Element {
  const address = createAddress<"tab" | "kind" | "status" | "queue">();
  const jobs = createJobs(100);
  const letters = createDeadLetters(() => ({ limit: 100 }));
  const waiting = (many: number) => (many > 0 ? many : undefined);
  const tabs = () => [
    { value: "runs", label: t("Runs"), count: waiting(failedJobs(jobs.items()).length) },
    { value: "dead-letters", label: t("Dead letters"), count: waiting(letters.items().length) },
    { value: "suppressed", label: t("Suppressed addresses") },
  ];
  const tab = () => tabs().find(({ value }) => value === address.get("tab"))?.value ?? "runs";
  createTitle(() =>
    tab() === "runs"
      ? t("Jobs")
      : tab() === "suppressed"
        ? t("Jobs: suppressed")
        : t("Jobs: dead letters"),
  );
  return (
    <>
      <PageHeader
        title={t("Jobs")}
        sub={t("What happens by itself, and what did not get through.")}
      />
      <Tabs
        label={t("Jobs")}
        tabs={tabs()}
        value={tab()}
        onChange={(next) =>
          address.set({ tab: next === "runs" ? "" : next, kind: "", status: "", queue: "" })
        }
      >
        <Suspense fallback={<SkeletonRows rows={6} />}>
          <Switch fallback={<RunsTab jobs={jobs} />}>
            <Match when={tab() === "dead-letters"}>
              <DeadLettersTab />
            </Match>
            <Match when={tab() === "suppressed"}>
              <SuppressionsTab />
            </Match>
          </Switch>
        </Suspense>
      </Tabs>
    </>
  );
}
