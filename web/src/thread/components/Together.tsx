import type { AdRequest } from "@tandem/contract";
import { otherSide } from "@tandem/contract";
import { Index, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { Notice } from "../../ui/States.tsx";
import { isDisputed } from "../next-step.ts";
import type { Steps } from "../steps.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";
import { MoneyPanel } from "./MoneyPanel.tsx";
import { mayStep, StepActs } from "./StepActs.tsx";
import { WorkCard } from "./WorkCard.tsx";

export interface TogetherProps {
  request: AdRequest;
  me: Reader;
  steps: Steps;
}

/** What follows once both agreed: what stands in the way, the work piece by piece, and the money. */
export function Together(props: TogetherProps): JSX.Element {
  return (
    <>
      <Standing {...props} />
      <section aria-labelledby="work" class="pt-6">
        <h2 id="work" class="pb-2 text-16 font-semibold">
          {t("The work")}
        </h2>
        <ol class="grid gap-3">
          <Index each={props.request.deliverables}>
            {(piece) => <WorkCard {...props} piece={piece()} />}
          </Index>
        </ol>
      </section>
      <MoneyPanel request={props.request} me={props.me} />
      <WaysOut {...props} />
      <Show when={mayStep(props.request, props.me) && props.me}>
        {(me) => (
          <section
            aria-label={t("Your move")}
            class="fixed inset-x-0 bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 flex gap-2 border-t border-hairline bg-raised px-4 py-2 *:grow *:px-2 md:hidden"
          >
            <StepActs request={props.request} me={me()} steps={props.steps} />
          </section>
        )}
      </Show>
    </>
  );
}

/** A wish to cancel or a dispute: who said what, and what it means until it is answered. */
function Standing(props: TogetherProps): JSX.Element {
  const request = () => props.request;
  const opened = ({ by, at }: NonNullable<AdRequest["dispute"]>) => {
    const day = date(at, "date");
    return by === props.me
      ? t("You opened a dispute on {day}.", { day })
      : t("{name} opened a dispute on {day}.", { name: nameOfSide(request(), by), day });
  };
  const asked = ({ by, at }: NonNullable<AdRequest["cancellation"]>) => {
    const day = date(at, "date");
    return by === props.me
      ? t("You asked to cancel on {day}.", { day })
      : t("{name} asked to cancel on {day}.", { name: nameOfSide(request(), by), day });
  };
  return (
    <div class="grid gap-3 pt-4 empty:hidden">
      <Show when={request().dispute}>
        {(dispute) => (
          <Show
            when={isDisputed(request())}
            fallback={
              <Notice title={t("The dispute is settled")}>
                {dispute().by === props.me
                  ? t("You opened it: “{reason}”", { reason: dispute().reason })
                  : t("{name} opened it: “{reason}”", {
                      name: nameOfSide(request(), dispute().by),
                      reason: dispute().reason,
                    })}
              </Notice>
            }
          >
            <Notice tone="warn" title={opened(dispute())}>
              <p class="whitespace-pre-wrap">
                <bdi>{t("“{words}”", { words: dispute().reason })}</bdi>
              </p>
              <p>
                {props.me === "sponsor"
                  ? t(
                      "An admin reads this thread and releases, refunds or splits the money. Until then nothing moves by itself; messages go through, and you can still release the money.",
                    )
                  : t(
                      "An admin reads this thread and releases, refunds or splits the money. Until then nothing moves by itself; messages go through.",
                    )}
              </p>
            </Notice>
          </Show>
        )}
      </Show>
      <Show when={request().status === "accepted" && request().cancellation}>
        {(wish) => (
          <Notice
            tone="warn"
            title={asked(wish())}
            action={
              <Show when={wish().by === props.me && !isDisputed(request())}>
                <Button
                  size="sm"
                  busy={props.steps.busy()}
                  onClick={() => void props.steps.declineCancel()}
                >
                  {t("Take it back")}
                </Button>
              </Show>
            }
          >
            <Show when={wish().reason}>
              <p class="whitespace-pre-wrap">
                <bdi>{t("“{words}”", { words: wish().reason ?? "" })}</bdi>
              </p>
            </Show>
            <p>
              {otherSide(wish().by) === props.me
                ? t("It is cancelled when you agree.")
                : t("It is cancelled when {name} agrees.", {
                    name: nameOfSide(request(), otherSide(wish().by)),
                  })}{" "}
              {request().payment.status === "held"
                ? t("Until then the agreement stands and the money stays held.")
                : t("Until then the agreement stands.")}
            </p>
          </Notice>
        )}
      </Show>
    </div>
  );
}

/** The ways to end what was agreed, for a side, while it goes on. */
function WaysOut(props: TogetherProps): JSX.Element {
  const request = () => props.request;
  const open = () => props.me !== null && request().status === "accepted" && !isDisputed(request());
  return (
    <Switch>
      <Match when={open()}>
        <div class="-mx-3 flex flex-wrap items-center gap-x-1 pt-3">
          <Show when={!request().cancellation}>
            <Button size="sm" variant="quiet" onClick={() => props.steps.open({ form: "cancel" })}>
              {t("Ask to cancel")}
            </Button>
          </Show>
          <Button size="sm" variant="quiet" onClick={() => props.steps.open({ form: "dispute" })}>
            {t("Open a dispute")}
          </Button>
        </div>
      </Match>
    </Switch>
  );
}
