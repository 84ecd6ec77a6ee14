import type { AdRequest, OffersPreview, OffersToPreview } from "@tandem/contract";
import { type Accessor, batch, createEffect, createSignal, on, onCleanup } from "solid-js";
import { api } from "../api.ts";
import { invalidate } from "../data/query.ts";
import { type BulkPlan, progressOf } from "./bulk-offer.ts";
import { dropPlan, keepPlan, keptPlan } from "./kept-plan.ts";
import { sendAll } from "./send-offers.ts";

/** The offers of one account that are being sent: begun, halted, gone on with. */
export function createBulkSending(account: Accessor<string>) {
  const [plan, setPlan] = createSignal<BulkPlan | undefined>(keptPlan(account()));
  const [busy, setBusy] = createSignal(false);
  let left = false;
  onCleanup(() => {
    left = true;
  });

  const keep = (now: BulkPlan) => {
    setPlan(now);
    if (progressOf(now).left > 0) keepPlan(account(), now);
    else dropPlan(account());
  };
  const go = async (from: BulkPlan) => {
    if (busy()) return;
    setBusy(true);
    keep(from);
    await sendAll(from, post, keep, () => left);
    for (const prefix of ["/ad-requests", "/campaigns", "/stats"]) invalidate(prefix);
    setBusy(false);
  };
  return {
    plan,
    busy,
    go,
    /** Gives up what was not sent yet. */
    drop() {
      dropPlan(account());
      setPlan(undefined);
    },
  };
}

const post = ({ campaignId, terms }: BulkPlan, item: BulkPlan["items"][number]) =>
  api.post<AdRequest>(
    `/campaigns/${campaignId}/ad-requests`,
    { ...terms, influencerId: item.influencerId, amount: item.amount },
    { idempotencyKey: item.key },
  );

/**
 * What would become of offers, asked again a moment after they change. The last answer stays until
 * the next one is there.
 */
export function createOffersPreview(
  campaignId: Accessor<string | undefined>,
  wish: Accessor<OffersToPreview>,
  /** Whether the amounts of the wish are those that were typed, and not stand-ins. */
  meant: Accessor<boolean>,
) {
  const [preview, setPreview] = createSignal<OffersPreview | undefined>();
  const [error, setError] = createSignal<Error | undefined>();
  /** The wish that the last answer is about, and whether its amounts were meant. */
  const [answered, setAnswered] = createSignal({ key: "", meant: false });
  const keyOf = () => `${campaignId()} ${JSON.stringify(wish())}`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | undefined;

  const ask = async () => {
    const id = campaignId();
    if (!id || wish().influencerIds.length === 0) return;
    running?.abort();
    const mine = new AbortController();
    running = mine;
    const about = { key: keyOf(), meant: meant() };
    try {
      const path = `/campaigns/${id}/ad-requests/preview`;
      const answer = await api.post<OffersPreview>(path, wish(), { signal: mine.signal });
      batch(() => {
        setPreview(answer);
        setAnswered(about);
        setError(undefined);
      });
    } catch (cause) {
      if (!mine.signal.aborted) setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  createEffect(
    on(keyOf, () => {
      clearTimeout(timer);
      timer = setTimeout(ask, preview() ? 250 : 0);
    }),
  );
  onCleanup(() => {
    clearTimeout(timer);
    running?.abort();
  });
  return {
    preview,
    error,
    /** The answer is about what is wished now. */
    current: () => answered().key === keyOf(),
    /** The answer says something about the budget. */
    telling: () => answered().meant,
    ask,
  };
}
