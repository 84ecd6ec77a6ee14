import { useParams } from "@solidjs/router";
import type { AppealOffer } from "@tandem/contract";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { Entry } from "../../account/components/Entry.tsx";
import { isSpentLink } from "../../account/link.ts";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { Moment } from "../../ui/Time.tsx";
import { createAppeal, createAppealOffer } from "../moderation.data.ts";

const AppealForm = lazy(() => import("../components/AppealForm.tsx"));

/** Where the mail about a suspension and the log-in lead: why, and the one time to say that it is wrong. */
export default function AppealPage(): JSX.Element {
  createTitle(() => t("Appeal"));
  const params = useParams();
  const token = () => params.token ?? "";
  const offer = createAppealOffer(token);
  return (
    <Entry title={t("Your account is suspended")}>
      <Switch fallback={<SkeletonRows rows={3} />}>
        <Match when={isSpentLink(offer.error())}>
          <Notice
            tone="warn"
            title={t("There is nothing to appeal against.")}
            action={<LinkButton href="/log-in">{t("Log in")}</LinkButton>}
          >
            {t("The suspension was lifted, or the link is not whole. Try to log in.")}
          </Notice>
        </Match>
        <Match when={offer.data()}>{(found) => <Offered offer={found()} token={token()} />}</Match>
        <Match when={offer.error()}>
          {(error) => <ErrorState error={error()} retry={offer.refetch} />}
        </Match>
      </Switch>
    </Entry>
  );
}

function Offered(props: { offer: AppealOffer; token: string }): JSX.Element {
  const appeal = createAppeal(() => props.token);
  const [sent, setSent] = createSignal(false);
  return (
    <div class="grid gap-8">
      <section class="border-y border-hairline py-5">
        <h2 dir="auto" class="text-16 font-semibold">
          {props.offer.name}
        </h2>
        <p class="text-14 text-muted">
          {rich("Since {date}, for this reason:", {
            date: <Moment at={props.offer.flaggedAt} style="date" />,
          })}
        </p>
        <p dir="auto" class="pt-2 whitespace-pre-line">
          {props.offer.reason}
        </p>
      </section>
      <Show
        when={!sent() && !props.offer.made}
        fallback={
          <div role="status">
            <Notice tone="good" title={t("Your appeal is with us.")}>
              {t(
                "An admin reads it and answers you by mail. Until then the account stays suspended.",
              )}
            </Notice>
          </div>
        }
      >
        <Suspense fallback={<SkeletonRows rows={2} />}>
          <AppealForm run={appeal.run} done={() => setSent(true)} />
        </Suspense>
      </Show>
    </div>
  );
}
