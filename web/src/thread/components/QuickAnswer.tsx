import type { AdRequest, Campaign, Side } from "@tandem/contract";
import { createEffect, type JSX, Match, on, onMount, Switch } from "solid-js";
import { money } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";
import { createMoves } from "../moves.ts";
import { heldFor, withoutHeld } from "../negotiation.ts";
import { createThread, createThreadCampaign, createTimeline } from "../thread.data.ts";
import { nameOfSide } from "../thread-words.ts";
import RejectDialog from "./RejectDialog.tsx";
import TermsSheet from "./TermsSheet.tsx";
import type { Answering } from "./triage.ts";

/** Answers an offer from a list, by the same questions and forms as on its own page. */
export default function QuickAnswer(props: {
  request: AdRequest;
  me: Side;
  how: Answering;
  refetch: () => Promise<void>;
  onClose: () => void;
}): JSX.Element {
  const id = () => props.request.id;
  const known = createThread(id);
  const request = () => known.data() ?? props.request;
  const other = () => nameOfSide(request(), props.me === "sponsor" ? "influencer" : "sponsor");
  const moves = createMoves({ request, me: () => props.me, refetch: () => props.refetch() });
  const timeline = createTimeline(id, () => request().updatedAt);
  const entries = () => timeline.entries() ?? [];
  const campaign = createThreadCampaign(
    () => props.me === "sponsor" && request().campaignId,
    () => true,
  );
  const free = () => {
    const from = campaign.data();
    return from && "available" in from && timeline.entries()
      ? withoutHeld(from as Campaign, heldFor(request(), entries()))
      : undefined;
  };

  onMount(async () => {
    if (props.how !== "accept") return;
    await moves.accept();
    props.onClose();
  });
  createEffect(
    on(
      () => moves.notice()?.title ?? moves.failure()?.message,
      (text) =>
        text &&
        toast({
          tone: "bad",
          text: moves.notice()?.text ? `${text} ${moves.notice()?.text}` : text,
        }),
    ),
  );

  return (
    <Switch>
      <Match when={props.how === "counter"}>
        <TermsSheet
          request={request()}
          me={props.me}
          kind="counter"
          counterpart={other()}
          campaign={free()}
          send={moves.send}
          onClose={props.onClose}
        />
      </Match>
      <Match when={props.how === "reject"}>
        <RejectDialog
          counterpart={other()}
          amount={money(request().offer.amount, request().offer.currency)}
          frees={props.me === "sponsor" && heldFor(request(), entries()) > 0}
          send={moves.send}
          onClose={props.onClose}
        />
      </Match>
    </Switch>
  );
}
