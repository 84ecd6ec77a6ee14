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
import { t } from "../../language/t.ts";
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
  <div class="grid h-76 content-start gap-4 pt-3">
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
      label: t("Approvals"),
      words: approvals() === 0 ? t("No sponsor waits.") : t("Sponsors who wait for you."),
      href: "/admin/approvals",
      icon: BadgeCheck,
      many: approvals(),
    },
    {
      label: t("Reports"),
      words:
        reports() === 0
          ? t("Nothing is reported.")
          : andMore(cases, t("What people say is wrong.")),
      href: "/admin/reports",
      icon: ShieldAlert,
      many: reports(),
    },
    {
      label: t("Appeals"),
      words:
        appeals() === 0
          ? t("Nobody appeals.")
          : andMore(objections, t("Owners of what is flagged.")),
      href: "/admin/appeals",
      icon: Scale,
      many: appeals(),
    },
    {
      label: t("Disputes"),
      words:
        disputes() === 0 ? t("None is open.") : andMore(quarrels, t("Money waits for your word.")),
      href: "/admin/disputes",
      icon: Handshake,
      many: disputes(),
    },
    {
      label: t("Flagged users"),
      words: users() === 0 ? t("Nobody is flagged.") : t("Suspended until you lift the flag."),
      href: "/admin/flags?kind=user",
      icon: Flag,
      many: users(),
    },
    {
      label: t("Flagged campaigns"),
      words: campaigns() === 0 ? t("None is flagged.") : t("Frozen until you lift the flag."),
      href: "/admin/flags?kind=campaign",
      icon: Megaphone,
      many: campaigns(),
    },
    {
      label: t("Failed jobs"),
      words: failed() === 0 ? t("All went through.") : t("Not made good by a later run."),
      href: "/admin/jobs",
      icon: Timer,
      many: failed(),
    },
    {
      label: t("Dead letters"),
      words: deadWords(dead(), letters.hasMore()),
      href: "/admin/jobs?tab=dead-letters",
      icon: MailX,
      many: dead(),
    },
  ];
  const headline = () => {
    const known = [approvals(), reports(), appeals(), disputes(), failed(), dead()];
    if (known.some((many) => many === undefined)) return t("Queues");
    const waiting = known.reduce<number>((sum, many) => sum + (many ?? 0), 0);
    if (waiting === 0) return t("Nothing waits for you");
    return t("{n, plural, one {# thing waits for you} other {# things wait for you}}", {
      n: waiting,
    });
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
              title={t("The jobs could not be loaded")}
              error={error()}
              retry={jobs.refetch}
            />
          )}
        </Show>
        <Show when={letters.error() && !letters.ready() && letters.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("The dead letters could not be loaded")}
              error={error()}
              retry={letters.refetch}
            />
          )}
        </Show>
      </div>
      <div class="pt-8">
        <Section
          title={t("The platform now")}
          actions={
            <LinkButton size="sm" href="/admin/stats">
              {t("All figures")}
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
                title={t("The figures could not be loaded")}
                error={error()}
                retry={figures.refetch}
              />
            )}
          </Show>
        </Section>
        <Section title={t("The last 30 days")}>
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
  pages.hasMore() ? t("And more. {words}", { words }) : words;

function deadWords(many: number | undefined, more: boolean): string {
  if (many === 0) return t("Every message was taken.");
  return more
    ? t("And more: no worker could take them.")
    : t("Messages that no worker could take.");
}
