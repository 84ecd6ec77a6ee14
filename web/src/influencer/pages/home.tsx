import { type JSX, lazy, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createThreads } from "../../thread/threads.data.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Inbox } from "../components/Inbox.tsx";

const Overview = lazy(() => import("../components/Overview.tsx"));

/** The influencer's start: offers to answer first, then money, dates, the profile and what fits. */
export default function InfluencerHome(): JSX.Element {
  const offers = createThreads(() => ({
    status: "pending",
    turn: "influencer",
    sort: "expiring",
    limit: 20,
  }));
  const headline = () => {
    const waiting = offers.items().length;
    if (!offers.ready()) return "Your offers";
    if (waiting === 0) return "No offer waits for you";
    const many = `${waiting}${offers.hasMore() ? " and more" : ""}`;
    return waiting === 1 ? "1 offer waits for you" : `${many} offers wait for you`;
  };
  createTitle(headline);
  void Overview.preload().catch(() => {});

  return (
    <>
      <PageHeader title={headline()} />
      <Inbox
        lines={offers.items()}
        ready={offers.ready()}
        error={offers.error()}
        retry={offers.refetch}
      />
      <Suspense fallback={<SkeletonRows rows={4} />}>
        {/* What stands below waits for the offers, so that nothing moves when they come. */}
        <Show when={(offers.ready() || offers.error()) && user()}>
          {(who) => <Overview user={who()} />}
        </Show>
      </Suspense>
    </>
  );
}
