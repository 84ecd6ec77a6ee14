import { createMemo, type JSX, lazy, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { createThreads } from "../../thread/threads.data.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Inbox } from "../components/Inbox.tsx";
import { dueSoon, dueWork } from "../due-dates.ts";

const Overview = lazy(() => import("../components/Overview.tsx"));

/** The influencer's start: offers to answer first, then what is due, money, the profile and what fits. */
export default function InfluencerHome(): JSX.Element {
  const offers = createThreads(() => ({
    status: "pending",
    turn: "influencer",
    sort: "expiring",
    limit: 20,
  }));
  const accepted = createThreads(() => ({ status: "accepted", sort: "recent", limit: 50 }));
  const work = createMemo(() =>
    accepted.ready() ? dueWork(accepted.items().map((line) => line.request)) : null,
  );
  const soon = () => dueSoon(work() ?? [], Date.now()).length;
  const headline = () => {
    const n = offers.items().length;
    if (!offers.ready()) return t("Your offers");
    if (offers.hasMore()) return t("More than {n} offers wait for you", { n });
    if (n === 0 && soon() > 0) return dueWords(soon());
    return t(
      "{n, plural, =0 {No offer waits for you} one {# offer waits for you} other {# offers wait for you}}",
      { n },
    );
  };
  const sub = () => (offers.items().length > 0 && soon() > 0 ? dueWords(soon()) : undefined);
  createTitle(headline);
  void Overview.preload().catch(() => {});

  return (
    <>
      <PageHeader title={headline()} sub={sub()} />
      <Inbox
        lines={offers.items()}
        ready={offers.ready()}
        error={offers.error()}
        retry={offers.refetch}
      />
      <Suspense fallback={<SkeletonRows rows={4} />}>
        {/* What stands below waits for the offers, so that nothing moves when they come. */}
        <Show when={(offers.ready() || offers.error()) && user()}>
          {(who) => <Overview user={who()} work={work()} />}
        </Show>
      </Suspense>
    </>
  );
}

const dueWords = (n: number): string =>
  t(
    "{n, plural, one {# piece of work is due this week} other {# pieces of work are due this week}}",
    {
      n,
    },
  );
