import type { JSX } from "solid-js";
import { locale } from "../../language/locale.ts";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { count, money } from "../../ui/format.ts";

const [asked, offered] = [money(45_000, "USD"), money(40_000, "USD")];
const whole = { whole: true };
const due = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long" }).format(
  new Date(2026, 2, 14),
);
const strong = (words: string) => <b class="font-semibold text-ink">{words}</b>;
const marked = (words: string) => (
  <ins class="rounded-mark bg-influencer-tint px-1 text-influencer">{words}</ins>
);

/** A negotiation as it looks in the app, drawn in HTML; read out as one picture. */
export function ThreadPicture(): JSX.Element {
  return (
    <div
      role="img"
      aria-label={t(
        "A thread between a sponsor and Ana, an influencer. The sponsor offered {offered} for two reels. Ana asks for {asked} and adds a story. It is the sponsor's turn to accept, counter or reject; the offer runs out in 41 hours.",
        { offered: money(40_000, "USD", whole), asked: money(45_000, "USD", whole) },
      )}
      class="relative min-w-0"
    >
      <div aria-hidden="true" class="relative select-none">
        <Line />
        <div class="relative rounded-card border border-hairline bg-raised px-5 py-4 shadow-pinned">
          <div class="flex items-start justify-between gap-4">
            <Badge tone="sponsor">{t("Your turn")}</Badge>
            <p class="text-end text-14 text-muted">
              {t("version {n}", { n: count(2) })}
              <br />
              {t("runs out in {n} h", { n: count(41) })}
            </p>
          </div>
          <p class="font-display text-34 font-semibold tracking-tight md:text-46">
            <bdi class="whitespace-nowrap">{asked}</bdi>{" "}
            <bdi class="ms-1 whitespace-nowrap font-sans text-20 font-normal tracking-normal text-muted line-through">
              {offered}
            </bdi>
          </p>
          <p class="pt-1 text-14 text-muted">
            {rich("<b>2 reels</b> and <c>1 story</c>, due <d>{due}</d>", {
              b: strong,
              c: strong,
              d: strong,
              due,
            })}
          </p>
          <p class="flex gap-2 pt-3.5 text-14 font-semibold">
            <span class="rounded-control bg-accent px-4 py-2.5 text-accent-ink">
              {t("Accept {amount}", { amount: asked })}
            </span>
            <span class="rounded-control border border-hairline px-4 py-2.5">{t("Counter")}</span>
            <span class="rounded-control border border-hairline px-4 py-2.5 max-sm:hidden">
              {t("Reject")}
            </span>
          </p>
        </div>

        <div class="relative grid gap-3.5 px-1 pt-7 text-14 leading-6 md:px-4">
          <div class="w-[min(330px,86%)] justify-self-start rounded-card border border-s-3 border-hairline border-s-sponsor bg-raised px-4 py-3">
            <p class="flex justify-between gap-3 font-semibold">
              {t("You offered")} <span class="font-normal text-muted">{offered}</span>
            </p>
            <p>{t("2 reels, due {due}. Show the texture in daylight.", { due })}</p>
          </div>
          <p class="w-fit max-w-[78%] justify-self-end rounded-bubble bg-influencer-tint px-3.5 py-2.5">
            {t("Love the brand. Two reels plus a story works better for my audience.")}
          </p>
          <div class="w-[min(330px,86%)] justify-self-end rounded-card border border-e-3 border-hairline border-e-influencer bg-raised px-4 py-3">
            <p class="flex justify-between gap-3 font-semibold">
              {t("Ana countered")}{" "}
              <span class="font-normal whitespace-nowrap text-muted">
                {t("version {n}", { n: count(2) })}
              </span>
            </p>
            <p>
              <del>{offered}</del> {marked(asked)} ·{" "}
              {rich("2 reels <ins>and 1 story</ins>", { ins: marked })}
            </p>
          </div>
          <p class="w-fit max-w-[78%] justify-self-start rounded-bubble bg-sponsor-tint px-3.5 py-2.5">
            {t("That sounds fair. Would the story link to the launch page?")}
          </p>
        </div>
      </div>
    </div>
  );
}

/** The thread itself, running from side to side behind what was said. */
function Line(): JSX.Element {
  return (
    <svg
      aria-hidden="true"
      class="absolute inset-0 size-full overflow-visible rtl:-scale-x-100"
      viewBox="0 0 100 100"
      preserveAspectRatio="none"
      fill="none"
    >
      <path
        d="M14 30 C14 48 86 46 86 60 S 70 78 40 82 S 14 90 14 95"
        class="stroke-edge"
        stroke-width="1.5"
        stroke-dasharray="1 6"
        stroke-linecap="round"
        vector-effect="non-scaling-stroke"
      />
    </svg>
  );
}
