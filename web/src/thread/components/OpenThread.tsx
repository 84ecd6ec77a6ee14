import type { AdRequest, Campaign } from "@tandem/contract";
import { createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { createInfluencer } from "../../influencer/influencer.data.ts";
import { t } from "../../language/t.ts";
import { createClock } from "../../ui/clock.ts";
import { money } from "../../ui/format.ts";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { createMoves } from "../moves.ts";
import { answeredAmount, asOf, heldFor, previousOffer, withoutHeld } from "../negotiation.ts";
import type { Steps } from "../steps.ts";
import { tableWords } from "../table-words.ts";
import { createMessage, createThreadCampaign, createTimeline } from "../thread.data.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";
import { Acts, mayAct } from "./Acts.tsx";
import { createKeptFocus } from "./kept-focus.ts";
import { CampaignStanding, Outlook } from "./Outlook.tsx";
import { Pinned } from "./Pinned.tsx";
import { createShortcuts } from "./shortcuts.ts";
import { TermsCard } from "./TermsCard.tsx";
import { ThreadHeader } from "./ThreadHeader.tsx";
import { ThreadSkeleton } from "./ThreadSkeleton.tsx";
import { historyFile, Told } from "./Told.tsx";

// Fetched while the answers are on the way.
const composerFile = import("./Composer.tsx");
const Composer = lazy(() => composerFile);
const agreedFile = import("./Agreed.tsx");
const AgreedTop = lazy(() => agreedFile.then((file) => ({ default: file.AgreedTop })));
const Together = lazy(() => agreedFile.then((file) => ({ default: file.Together })));
const [drawable, setDrawable] = createSignal(false);
void Promise.allSettled([composerFile, agreedFile, historyFile]).then(() => setDrawable(true));
const HandOver = lazy(() =>
  import("../../search/components/HandOver.tsx").then((file) => ({ default: file.HandOver })),
);
const TermsSheet = lazy(() => import("./TermsSheet.tsx"));
const RejectDialog = lazy(() => import("./RejectDialog.tsx"));

export interface OpenThreadProps {
  /** As the API last told it. */
  request: AdRequest;
  me: Reader;
  /** Why the last refresh failed, while what is known stays on screen. */
  lost: Error | undefined;
  refetch: () => Promise<void>;
}

/** A thread that is there: the terms on the table, the history and the composer. */
export function OpenThread(props: OpenThreadProps): JSX.Element {
  const id = () => props.request.id;
  const now = createClock(1_000);
  const ranOut = createMemo(() => Date.parse(props.request.offer.expiresAt) <= now());
  const request = createMemo(() => asOf(props.request, ranOut()));
  const other = () => nameOfSide(request(), props.me === "sponsor" ? "influencer" : "sponsor");

  const timeline = createTimeline(id, () => props.request.updatedAt);
  const entries = () => timeline.entries() ?? [];
  const campaign = createThreadCampaign(
    () => props.request.campaignId,
    () => props.me === "sponsor",
  );
  const influencer = createInfluencer(() =>
    props.me === "influencer" ? "" : props.request.influencerId,
  );
  const free = () => {
    const from = campaign.data();
    return from && "available" in from && timeline.entries()
      ? withoutHeld(from as Campaign, heldFor(request(), entries()))
      : undefined;
  };
  /** A thread is shown whole: nothing that comes later pushes the terms about. */
  const whole = createMemo<unknown>(
    (before) =>
      before ||
      (drawable() &&
        (timeline.entries() ?? timeline.error()) &&
        (campaign.data() ?? campaign.error()) &&
        (props.me === "influencer" || (influencer.data() ?? influencer.error()))),
  );
  const keeps = () => {
    const from = props.me === "sponsor" ? free() : undefined;
    return from && from.available - request().offer.amount;
  };

  const [open, setOpen] = createSignal<"counter" | "edit" | "reject" | null>(null);
  const refetch = async () => void (await Promise.all([props.refetch(), timeline.refetch()]));
  const moves = createMoves({ request, me: () => props.me, refetch });
  const [steps, setSteps] = createSignal<Steps>();
  const agreed = () => Boolean(request().acceptedAt);
  const message = createMessage(id);
  const [sending, setSending] = createSignal<string | null>(null);
  const say = async (text: string) => {
    setSending(text);
    try {
      await message.run(text);
    } finally {
      setSending(null);
    }
  };

  createKeptFocus(
    () => `${request().status} ${request().version} ${request().reviewedBy}`,
    () => document.getElementById("terms"),
  );

  const acts = () => (
    <Acts
      request={request()}
      me={props.me}
      busy={moves.busy()}
      accept={moves.accept}
      counter={() => setOpen("counter")}
      reject={() => setOpen("reject")}
      edit={() => setOpen("edit")}
      withdraw={moves.withdraw}
    />
  );
  createShortcuts(() =>
    request().turn !== null && request().turn === props.me
      ? { a: moves.accept, c: () => setOpen("counter"), r: () => setOpen("reject") }
      : {},
  );

  return (
    <Show when={whole()} fallback={<ThreadSkeleton />}>
      <ThreadHeader
        request={request()}
        me={props.me}
        influencer={influencer.data()}
        campaign={campaign.data()}
      />
      <Show when={props.lost}>
        {(error) => (
          <div class="pb-3">
            <ErrorState
              inline
              title={t("This may not be the latest")}
              error={error()}
              retry={props.refetch}
            />
          </div>
        )}
      </Show>
      <CampaignStanding campaign={campaign.data()} open={request().status === "pending"} />
      <Show when={props.me === "sponsor" && request().claimLink}>
        {(link) => (
          <div class="pb-3">
            <Suspense fallback={<div class="h-36" />}>
              <HandOver name={request().influencerName} link={link()} />
            </Suspense>
          </div>
        )}
      </Show>

      <Pinned request={request()} me={props.me} whole={!agreed()}>
        <TermsCard
          request={request()}
          me={props.me}
          previous={previousOffer(request(), entries())}
          keeps={keeps()}
        >
          <Show when={request().status === "pending"}>
            <p class="pt-1 text-16">
              {tableWords(request(), props.me, answeredAmount(request(), entries()))}
            </p>
          </Show>
          <div class="grid gap-2.5 pt-1">
            <Show when={moves.notice()}>
              {(notice) => (
                <div role="alert">
                  <Notice tone="warn" title={notice().title}>
                    {notice().text}
                  </Notice>
                </div>
              )}
            </Show>
            <Show when={moves.failure()}>
              {(error) => (
                <ErrorState
                  inline
                  error={error()}
                  saved={error().uncertain ? "unknown" : "nothing"}
                />
              )}
            </Show>
            <Show when={agreed()} fallback={<Outlook request={request()} me={props.me} />}>
              <Suspense>
                <AgreedTop request={request()} me={props.me} refetch={refetch} give={setSteps} />
              </Suspense>
            </Show>
            <Show when={mayAct(request(), props.me)}>
              <div class="flex flex-wrap gap-2 pt-1 max-md:hidden">{acts()}</div>
            </Show>
          </div>
        </TermsCard>
      </Pinned>
      <Show when={agreed()}>
        <Suspense>
          <Show when={steps()}>
            {(all) => <Together request={request()} me={props.me} steps={all()} />}
          </Show>
        </Suspense>
      </Show>

      <section aria-labelledby="history" class="pt-6">
        <h2 id="history" class="sr-only">
          {t("History")}
        </h2>
        <Told timeline={timeline} request={request()} me={props.me} sending={sending()} />
      </section>

      <div class="z-10 mt-6 border-t border-hairline bg-paper pt-3 pb-4 md:sticky md:bottom-0 md:-mb-16">
        <Show
          when={props.me}
          fallback={
            <p class="py-2 text-14 text-muted">
              {t("You read along as admin. Only the two sides can act and write here.")}
            </p>
          }
        >
          <Suspense>
            <Composer
              id={id()}
              to={other()}
              busy={message.busy()}
              error={message.error()}
              send={say}
            />
          </Suspense>
        </Show>
      </div>

      <Show when={mayAct(request(), props.me)}>
        <div class="h-14 md:hidden" />
        <section
          aria-label={t("Your move")}
          class="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 flex gap-2 border-t border-hairline bg-raised px-4 py-2 *:grow *:px-2 md:hidden"
        >
          {acts()}
        </section>
      </Show>

      <Suspense>
        <Show when={props.me && (open() === "counter" || open() === "edit") && props.me}>
          {(me) => (
            <TermsSheet
              request={request()}
              me={me()}
              kind={open() === "edit" ? "edit" : "counter"}
              counterpart={other()}
              campaign={me() === "sponsor" ? free() : undefined}
              send={moves.send}
              onClose={() => setOpen(null)}
            />
          )}
        </Show>
        <Show when={open() === "reject"}>
          <RejectDialog
            counterpart={other()}
            amount={money(request().offer.amount, request().offer.currency)}
            frees={props.me === "sponsor" && heldFor(request(), entries()) > 0}
            send={moves.send}
            onClose={() => setOpen(null)}
          />
        </Show>
      </Suspense>
    </Show>
  );
}
