import type { AdRequest } from "@tandem/contract";
import FileDown from "lucide-solid/icons/file-down";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { moneyWords, paymentWords } from "../money-words.ts";
import { createAgreement } from "../steps.data.ts";
import type { Reader } from "../thread-words.ts";

/** Where the money of a collaboration is, and the papers that belong to it. */
export function MoneyPanel(props: { request: AdRequest; me: Reader }): JSX.Element {
  const request = () => props.request;
  const agreement = createAgreement(() => request().acceptedAt !== null && request().id);
  const paper = () => {
    const now = agreement.data();
    return now?.status === "ready" ? now.url : undefined;
  };
  const state = () => paymentWords[request().payment.status];
  return (
    <section aria-labelledby="money" class="grid gap-2 pt-6">
      <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id="money" class="text-16 font-semibold">
          {t("Money")}
        </h2>
        <Badge tone={request().status === "accepted" ? state().tone : settledTone(request())}>
          {request().status !== "accepted" && request().payment.status === "unpaid"
            ? t("Not paid")
            : state().word}
        </Badge>
      </div>
      <p class="text-14">{moneyWords(request(), props.me)}</p>
      <div class="flex flex-wrap gap-2 empty:hidden">
        <Show when={props.me !== "influencer" && request().payment.heldAt}>
          <LinkButton size="sm" href={`/threads/${request().id}/pay`}>
            {t("Receipt")}
          </LinkButton>
        </Show>
        <Show when={paper()}>
          {(url) => (
            <LinkButton size="sm" icon={FileDown} href={url()} download="">
              {t("Agreement (PDF)")}
            </LinkButton>
          )}
        </Show>
      </div>
    </section>
  );
}

const settledTone = ({ payment }: AdRequest) =>
  payment.status === "unpaid" ? "neutral" : paymentWords[payment.status].tone;
