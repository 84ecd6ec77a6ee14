import type { Campaign } from "@tandem/contract";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { Notice } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { toast } from "../../ui/toast.ts";
import { createCampaignAppeal } from "../moderation.data.ts";

const AppealForm = lazy(() => import("./AppealForm.tsx"));

/** Why one's own campaign is frozen, and the way to say that this is wrong. */
export default function FrozenCampaign(props: {
  campaign: Campaign;
  flag: NonNullable<Campaign["flag"]>;
}): JSX.Element {
  const [asked, setAsked] = createSignal(false);
  const appeal = createCampaignAppeal(() => props.campaign.id);
  const sent = () => {
    setAsked(false);
    toast({ tone: "good", text: t("Your appeal is sent. An admin reads it and answers.") });
  };
  return (
    <>
      <Notice
        tone="bad"
        title={t("This campaign is frozen")}
        action={
          <Show when={!props.flag.appealedAt}>
            <Button size="sm" onClick={() => setAsked(true)}>
              {t("Appeal")}
            </Button>
          </Show>
        }
      >
        <span dir="auto">{props.flag.reason}</span>{" "}
        {t(
          "Until an admin lifts this there are no new requests and no acceptances. What was agreed goes on.",
        )}
        <Show when={props.flag.appealedAt}>
          {(at) => <> {rich("You appealed {when}.", { when: <RelativeTime at={at()} /> })}</>}
        </Show>
      </Notice>
      <Dialog open={asked()} onClose={() => setAsked(false)} title={t("Appeal against the freeze")}>
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <AppealForm run={appeal.run} done={sent} />
        </Suspense>
      </Dialog>
    </>
  );
}
