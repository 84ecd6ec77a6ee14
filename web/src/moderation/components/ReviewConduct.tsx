import type { Review } from "@tandem/contract";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createReviewHiding, createReviewShowing } from "../../admin/decisions.data.ts";
import { user } from "../../app/session.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { toast } from "../../ui/toast.ts";
import { ReportLine } from "./ReportEntry.tsx";

const ReasonDialog = lazy(() => import("../../admin/components/ReasonDialog.tsx"));

/** What a reader can do about a review: admins hide it or show it again, all but its author report it. */
export default function ReviewConduct(props: { review: Review }): JSX.Element {
  return (
    <Switch>
      <Match when={user()?.role === "admin"}>
        <Hiding review={props.review} />
      </Match>
      <Match when={user() && user()?.id !== props.review.authorId}>
        <ReportLine
          what={{ kind: "review", id: props.review.id }}
          label={`Report this review by ${props.review.authorName}`}
        />
      </Match>
    </Switch>
  );
}

function Hiding(props: { review: Review }): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  const hiding = createReviewHiding();
  const showing = createReviewShowing();
  const show = async () => {
    try {
      await showing.run({ id: props.review.id });
      toast({ tone: "good", text: "The review is shown again." });
    } catch (cause) {
      tellFailure("The review is not shown.", cause);
    }
  };
  return (
    <span class="inline-flex flex-wrap items-center gap-2">
      <Show
        when={props.review.hidden}
        fallback={
          <Button size="sm" variant="quiet" onClick={() => setAsked(true)}>
            Hide<span class="sr-only"> the review by {props.review.authorName}</span>
          </Button>
        }
      >
        {(hidden) => (
          <>
            <Badge tone="bad">Hidden</Badge>
            <span class="text-12 text-muted">{hidden().reason}</span>
            <Button size="sm" variant="quiet" busy={showing.busy()} onClick={() => void show()}>
              Show again
              <span class="sr-only"> the review by {props.review.authorName}</span>
            </Button>
          </>
        )}
      </Show>
      <Show when={asked()}>
        <Suspense>
          <ReasonDialog
            title="Hide this review?"
            body={`It is shown to admins alone and counts no more. ${props.review.authorName} is told.`}
            action="Hide the review"
            run={async (reason) => {
              await hiding.run({ id: props.review.id, reason });
              toast({ tone: "good", text: "The review is hidden." });
            }}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      </Show>
    </span>
  );
}
