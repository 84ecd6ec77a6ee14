import { useParams } from "@solidjs/router";
import type { AdRequest, Receipt } from "@tandem/contract";
import CreditCard from "lucide-solid/icons/credit-card";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { createThread } from "../../thread/thread.data.ts";
import { BackLink } from "../../ui/BackLink.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/Toasts.tsx";
import { ReceiptSheet } from "../components/ReceiptSheet.tsx";
import { TestCards } from "../components/TestCards.tsx";
import { createReceipt } from "../payment.data.ts";

const CardForm = lazy(() => import("../components/CardForm.tsx"));

/** `/threads/:id/pay`: funds what was agreed; once that is done, its receipt. */
export default function PayPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Pay id={id} />}
    </Show>
  );
}

function Pay(props: { id: string }): JSX.Element {
  const thread = createThread(() => props.id);
  const [paid, setPaid] = createSignal<Receipt>();
  const isPaid = () =>
    paid() !== undefined || (thread.data()?.payment.status ?? "unpaid") !== "unpaid";
  const stored = createReceipt(() => isPaid() && props.id);
  const receipt = () => stored.data() ?? paid();
  const amount = ({ offer }: AdRequest) => money(offer.amount, offer.currency);
  const title = () => {
    const request = thread.data();
    if (isPaid()) return t("Receipt");
    return request ? t("Pay {amount}", { amount: amount(request) }) : t("Pay");
  };
  createTitle(title);

  const done = (fresh: Receipt) => {
    setPaid(fresh);
    toast({
      text: t("You paid {amount}. It is held for {name}.", {
        amount: money(fresh.amount, fresh.currency),
        name: fresh.influencerName,
      }),
      tone: "good",
    });
    document.querySelector("h1")?.focus();
  };

  return (
    <div class="mx-auto max-w-read">
      <PageHeader
        back={
          <span data-print="hide">
            <BackLink href={`/threads/${props.id}`}>{t("The thread")}</BackLink>
          </span>
        }
        title={title()}
        sub={
          <Show when={thread.data()} fallback={"\u00a0"}>
            {(request) => `${request().influencerName} · ${request().campaignName}`}
          </Show>
        }
      />
      <Switch>
        <Match when={user()?.role === "influencer" || isGone(thread.error() ?? stored.error())}>
          <Nothing id={props.id}>
            {t("Only the sponsor of a thread pays, and sees what was paid.")}
          </Nothing>
        </Match>
        <Match when={receipt()}>{(known) => <ReceiptSheet receipt={known()} />}</Match>
        <Match when={thread.error() ?? stored.error()}>
          {(error) => (
            <ErrorState
              title={t("This could not be loaded")}
              error={error()}
              retry={thread.refetch}
            />
          )}
        </Match>
        <Match when={!thread.data() || isPaid()}>
          <SkeletonRows rows={5} />
        </Match>
        <Match when={thread.data()?.status !== "accepted" || user()?.role !== "sponsor"}>
          <Nothing id={props.id}>
            {t("Money is paid by the sponsor once both sides have agreed. Nothing was paid here.")}
          </Nothing>
        </Match>
        <Match when={thread.data()}>
          {(request) => (
            <div class="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <Suspense fallback={<SkeletonRows rows={5} />}>
                <CardForm adRequestId={props.id} amount={amount(request())} paid={done} />
              </Suspense>
              <div class="grid content-start gap-6">
                <Fate request={request()} amount={amount(request())} />
                <TestCards />
              </div>
            </div>
          )}
        </Match>
      </Switch>
    </div>
  );
}

const isGone = (error: Error | undefined) =>
  error instanceof ApiProblem && (error.status === 404 || error.status === 403);

function Nothing(props: { id: string; children: JSX.Element }): JSX.Element {
  return (
    <EmptyState
      icon={CreditCard}
      title={t("There is nothing to pay here.")}
      action={<LinkButton href={`/threads/${props.id}`}>{t("Back to the thread")}</LinkButton>}
    >
      {props.children}
    </EmptyState>
  );
}

/** What happens to the money, in the order in which it does. */
function Fate(props: { request: AdRequest; amount: string }): JSX.Element {
  return (
    <section aria-labelledby="fate">
      <h2 id="fate" class="pb-2 text-16 font-semibold">
        {t("What happens to the money")}
      </h2>
      <ol class="grid list-decimal gap-1.5 ps-5 text-14 marker:text-muted">
        <li>
          {rich("Your card is charged {amount}, once.", {
            amount: <strong class="font-semibold">{props.amount}</strong>,
          })}
        </li>
        <li>
          {t("It is held. {name} sees that it is there, and cannot have it yet.", {
            name: props.request.influencerName,
          })}
        </li>
        <li>
          {t(
            "When all work is live you release it. After 14 days of silence it is released by itself.",
          )}
        </li>
        <li>{t("If you both cancel, or an admin decides so, it goes back to your card.")}</li>
      </ol>
    </section>
  );
}
