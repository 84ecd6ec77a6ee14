import { createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/States.tsx";
import { keptPlan } from "../kept-plan.ts";

const BulkOffer = lazy(() => import("./BulkOffer.tsx"));

/** Says that offers to several were interrupted, and leads back to them. */
export function HaltedOffers(props: {
  /** Something stands over the page, in which they may be going on. */
  covered: boolean;
}): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const plan = createMemo(() => (props.covered || open() ? undefined : keptPlan(user()?.id ?? "")));
  return (
    <>
      <Show when={plan()}>
        {(halted) => (
          <div class="pb-5">
            <Notice
              tone="warn"
              title={t("Not all of your offers for {campaign} are sent yet", {
                campaign: halted().campaignName,
              })}
              action={<Button onClick={() => setOpen(true)}>{t("Look at them")}</Button>}
            >
              {t("You can go on where it stopped. Nothing is sent twice.")}
            </Notice>
          </div>
        )}
      </Show>
      <Show when={open()}>
        <Suspense>
          <BulkOffer influencers={[]} onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
