import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { count, percent } from "../../ui/format.ts";
import { createCampaignRequests } from "../campaign-requests.data.ts";
import { type FunnelStep, funnelOf } from "../funnel.ts";

const words: Record<FunnelStep, string> = {
  offered: t("Offers"),
  answered: t("Answered"),
  accepted: t("Accepted"),
  submitted: t("Handed in"),
  approved: t("Approved"),
  paid: t("Paid out"),
};

/** How far the requests of a campaign came, from the offer to the money. */
export default function Funnel(props: {
  campaignId: string;
  /** What keeps its place until the figures are there. */
  meanwhile: JSX.Element;
}): JSX.Element {
  const requests = createCampaignRequests(() => props.campaignId);
  const steps = () => funnelOf(requests.items());
  const all = () => steps()[0]?.n ?? 0;
  const share = (n: number) => (all() > 0 ? n / all() : 0);
  return (
    <Show when={requests.ready()} fallback={props.meanwhile}>
      <section aria-label={t("How far the requests came")}>
        <ol class="grid min-h-22 grid-cols-3 gap-y-3 lg:grid-cols-6">
          <For each={steps()}>
            {({ step, n }, index) => (
              <li class="relative min-w-0">
                <Slope from={share(n)} to={share(steps()[index() + 1]?.n ?? n)} />
                <p class="pt-1.5 text-12 text-muted">{words[step]}</p>
                <p class="flex flex-wrap items-baseline gap-x-1.5">
                  <span class="text-20 leading-6 font-semibold">{count(n)}</span>
                  <Show when={index() > 0 && all() > 0}>
                    <span class="text-12 text-muted">{percent(share(n), 0)}</span>
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ol>
        <Show when={requests.cut()}>
          <p class="pt-1 text-12 text-muted">
            {t("Of the latest {n, plural, one {# request} other {# requests}}.", { n: all() })}
          </p>
        </Show>
      </section>
    </Show>
  );
}

/** A piece of the funnel's outline: as high as the share at its start and at its end. */
function Slope(props: { from: number; to: number }): JSX.Element {
  const outline = () => {
    const [from, to] = [Math.max(props.from, 0.06) * 50, Math.max(props.to, 0.06) * 50];
    return `polygon(0 ${50 - from}%, 100% ${50 - to}%, 100% ${50 + to}%, 0 ${50 + from}%)`;
  };
  return (
    <span aria-hidden="true" class="block h-10 rtl:-scale-x-100">
      <span class="block h-full bg-sponsor" style={{ "clip-path": outline() }} />
    </span>
  );
}
