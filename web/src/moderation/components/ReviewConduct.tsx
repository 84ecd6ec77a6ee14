import type { Review } from "@tandem/contract";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createReviewHiding, createReviewShowing } from "../../admin/decisions.data.ts";
import { user } from "../../app/session.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { rich, t } from "../../language/t.ts";
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
          label={t("Report this review by {name}", { name: props.review.authorName })}
        />
      </Match>
    </Switch>
  );
}

const unseen = (words: string) => <span class="sr-only">{words}</span>;

function Hiding(props: { review: Review }): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  const hiding = createReviewHiding();
  const showing = createReviewShowing();
  const show = async () => {
    try {
      await showing.run({ id: props.review.id });
      toast({ tone: "good", text: t("The review is shown again.") });
    } catch (cause) {
      tellFailure(t("The review is not shown."), cause);
    }
  };
  return (
    <span class="inline-flex flex-wrap items-center gap-2">
      <Show
        when={props.review.hidden}
        fallback={
          <Button size="sm" variant="quiet" onClick={() => setAsked(true)}>
            {rich("Hide<of> the review by {name}</of>", {
              name: props.review.authorName,
              of: unseen,
            })}
          </Button>
        }
      >
        {(hidden) => (
          <>
            <Badge tone="bad">{t("Hidden")}</Badge>
            <span dir="auto" class="text-12 text-muted">
              {hidden().reason}
            </span>
            <Button size="sm" variant="quiet" busy={showing.busy()} onClick={() => void show()}>
              {rich("Show again<of> the review by {name}</of>", {
                name: props.review.authorName,
                of: unseen,
              })}
            </Button>
          </>
        )}
      </Show>
      <Show when={asked()}>
        <Suspense>
          <ReasonDialog
            title={t("Hide this review?")}
            body={t("It is shown to admins alone and counts no more. {name} is told.", {
              name: props.review.authorName,
            })}
            action={t("Hide the review")}
            run={async (reason) => {
              await hiding.run({ id: props.review.id, reason });
              toast({ tone: "good", text: t("The review is hidden.") });
            }}
            onClose={() => setAsked(false)}
          />
        </Suspense>
      </Show>
    </span>
  );
}
