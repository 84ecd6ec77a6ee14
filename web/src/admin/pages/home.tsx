import BadgeCheck from "lucide-solid/icons/badge-check";
import Flag from "lucide-solid/icons/flag";
import Handshake from "lucide-solid/icons/handshake";
import MailX from "lucide-solid/icons/mail-x";
import Megaphone from "lucide-solid/icons/megaphone";
import Scale from "lucide-solid/icons/scale";
import ShieldAlert from "lucide-solid/icons/shield-alert";
import Timer from "lucide-solid/icons/timer";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonLine } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createPlatformFigures } from "../admin.data.ts";
import { KeyFigures } from "../components/KeyFigures.tsx";
import { type Queue, Queues } from "../components/Queues.tsx";
import { failedJobs } from "../failed-jobs.ts";
import { createDeadLetters, createJobs } from "../jobs.data.ts";
import { createAppeals, createCases, createDisputes } from "../justice.data.ts";

const TimeChart = lazy(async () => ({
  default: (await import("../components/TimeChart.tsx")).TimeChart,
}));
/** As high as the chart, so that nothing moves when it comes. */
const ChartToCome = () => (
  <div class="grid h-[304px] content-start gap-4 pt-3">
    <SkeletonLine width="280px" />
    <SkeletonLine height="240px" />
  </div>
);

/** The admin's start: what to empty, then how the platform moves. */
export default function AdminHome(): JSX.Element {
  const figures = createPlatformFigures();
  const jobs = createJobs(100);
  const letters = createDeadLetters(() => ({ limit: 100 }));

  const cases = createCases(() => ({ limit: 25 }));
  const objections = createAppeals(() => ({ limit: 25 }));
  const quarrels = createDisputes(() => ({ limit: 25 }));
  const counted = (pages: { ready: () => boolean; items: () => readonly unknown[] }) =>
    pages.ready() ? pages.items().length : undefined;
  const reports = () => counted(cases);
  const appeals = () => counted(objections);
  const disputes = () => counted(quarrels);
  const approvals = () => figures.data()?.users.sponsor.pending;
  const users = () => figures.data()?.flagged.users;
  const campaigns = () => figures.data()?.flagged.campaigns;
  const failed = () => (jobs.ready() ? failedJobs(jobs.items()).length : undefined);
  const dead = () => (letters.ready() ? letters.items().length : undefined);
  const queues = (): Queue[] => [
    {
      label: "Approvals",
      words: approvals() === 0 ? "No sponsor waits." : "Sponsors who wait for you.",
      href: "/admin/approvals",
      icon: BadgeCheck,
      many: approvals(),
    },
    {
      label: "Reports",
      words: reports() === 0 ? "Nothing is reported." : andMore(cases, "What people say is wrong."),
      href: "/admin/reports",
      icon: ShieldAlert,
      many: reports(),
    },
    {
      label: "Appeals",
      words:
        appeals() === 0 ? "Nobody appeals." : andMore(objections, "Owners of what is flagged."),
      href: "/admin/appeals",
      icon: Scale,
      many: appeals(),
    },
    {
      label: "Disputes",
      words: disputes() === 0 ? "None is open." : andMore(quarrels, "Money waits for your word."),
      href: "/admin/disputes",
      icon: Handshake,
      many: disputes(),
    },
    {
      label: "Flagged users",
      words: users() === 0 ? "Nobody is flagged." : "Suspended until you lift the flag.",
      href: "/admin/flags?kind=user",
      icon: Flag,
      many: users(),
    },
    {
      label: "Flagged campaigns",
      words: campaigns() === 0 ? "None is flagged." : "Frozen until you lift the flag.",
      href: "/admin/flags?kind=campaign",
      icon: Megaphone,
      many: campaigns(),
    },
    {
      label: "Failed jobs",
      words: failed() === 0 ? "All went through." : "Not made good by a later run.",
      href: "/admin/jobs",
      icon: Timer,
      many: failed(),
    },
    {
      label: "Dead letters",
      words: deadWords(dead(), letters.hasMore()),
      href: "/admin/jobs?tab=dead-letters",
      icon: MailX,
      many: dead(),
    },
  ];
  const headline = () => {
    const known = [approvals(), reports(), appeals(), disputes(), failed(), dead()];
    if (known.some((many) => many === undefined)) return "Queues";
    const waiting = known.reduce<number>((sum, many) => sum + (many ?? 0), 0);
    if (waiting === 0) return "Nothing waits for you";
    return waiting === 1 ? "1 thing waits for you" : `${waiting} things wait for you`;
  };
  createTitle(headline);

  return (
    <>
      <PageHeader title={headline()} />
      <Queues queues={queues()} />
      <div class="grid gap-3 pt-3 empty:hidden">
        <Show when={jobs.error() && !jobs.ready() && jobs.error()}>
          {(error) => (
            <ErrorState
              inline
              title="The jobs could not be loaded"
              error={error()}
              retry={jobs.refetch}
            />
          )}
        </Show>
        <Show when={letters.error() && !letters.ready() && letters.error()}>
          {(error) => (
            <ErrorState
              inline
              title="The dead letters could not be loaded"
              error={error()}
              retry={letters.refetch}
            />
          )}
        </Show>
      </div>
      <div class="pt-8">
        <Section
          title="The platform now"
          actions={
            <LinkButton size="sm" href="/admin/stats">
              All figures
            </LinkButton>
          }
        >
          <Show
            when={figures.error() && !figures.data() && figures.error()}
            fallback={<KeyFigures figures={figures.data()} />}
          >
            {(error) => (
              <ErrorState
                inline
                title="The figures could not be loaded"
                error={error()}
                retry={figures.refetch}
              />
            )}
          </Show>
        </Section>
        <Section title="The last 30 days">
          <Suspense fallback={<ChartToCome />}>
            <Show when={figures.data()} fallback={<ChartToCome />}>
              {(known) => <TimeChart series={known().series} />}
            </Show>
          </Suspense>
        </Section>
      </div>
    </>
  );
}

/** The first page is counted; where there are more, the words say so. */
const andMore = (pages: { hasMore: () => boolean }, words: string): string =>
  pages.hasMore() ? `And more. ${words}` : words;

function deadWords(many: number | undefined, more: boolean): string {
  if (many === 0) return "Every message was taken.";
  return more ? "And more: no worker could take them." : "Messages that no worker could take.";
}
