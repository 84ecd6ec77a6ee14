import { A } from "@solidjs/router";
import ArrowRight from "lucide-solid/icons/arrow-right";
import { For, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { SideMark } from "../../ui/Badge.tsx";
import { classes } from "../../ui/classes.ts";
import { parties, type Side } from "../../ui/side.ts";
import { createTitle } from "../title.ts";
import { MoneySteps } from "./MoneySteps.tsx";
import { ThreadPicture } from "./ThreadPicture.tsx";

const doors: { side: Side; title: string; text: string }[] = [
  { side: "sponsor", title: t("I sponsor"), text: t("Find people and make funded offers") },
  { side: "influencer", title: t("I create"), text: t("Get offers and answer on your terms") },
];

const promises: { side: Side; title: string; points: string[] }[] = [
  {
    side: "sponsor",
    title: t("Know what you get, and what it costs you"),
    points: [
      t(
        "Search by reach, engagement, price, language and place, and see where every figure is from.",
      ),
      t("Make an offer. Its amount is set aside at once, so no budget is ever spent twice."),
      t("Follow every request from a first word to the published post, on one screen."),
    ],
  },
  {
    side: "influencer",
    title: t("Know what is asked, and that it is paid"),
    points: [
      t("Every offer that reaches you has its money behind it and a date until which it stands."),
      t("Accept, counter or say no. What was agreed cannot be changed behind your back."),
      t("Find open campaigns in your niche and apply at your own price."),
    ],
  },
];

/** The public start: one sentence, one picture, the two sides, and why the money is safe. */
export default function Landing(): JSX.Element {
  createTitle(() => undefined);
  return (
    <div class="mx-auto max-w-site px-4 md:px-8">
      <section class="grid items-center gap-x-14 gap-y-10 pt-8 pb-16 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)] lg:pt-14 lg:pb-24">
        <div>
          <h1
            tabindex="-1"
            class="font-display text-34 font-semibold tracking-tight text-balance md:text-46"
          >
            {t("One thread, from the first offer to the paid invoice.")}
          </h1>
          <p class="max-w-[46ch] pt-4 text-16 text-muted">
            {t(
              "Sponsors and influencers settle money, work and dates in one place. Whose turn it is, what is on the table and what changed is always in sight.",
            )}
          </p>
          <div class="grid gap-3 pt-8 sm:grid-cols-2">
            <For each={doors}>{(door) => <Door {...door} />}</For>
          </div>
        </div>
        <ThreadPicture />
      </section>

      <div class="grid border-t border-hairline md:grid-cols-2 md:divide-x md:divide-hairline">
        <For each={promises}>{(promise) => <Promised {...promise} />}</For>
      </div>

      <MoneySteps />
    </div>
  );
}

function Door(props: { side: Side; title: string; text: string }): JSX.Element {
  const look = () => parties[props.side];
  return (
    <A
      href={`/register?role=${props.side}`}
      class={classes(
        "group grid gap-1 rounded-card px-4 py-3.5 transition-shadow duration-150",
        "hover:ring-2 hover:ring-current",
        look().tint,
        look().text,
      )}
    >
      <span class="flex items-center gap-2 text-16 font-semibold">
        <Dynamic component={look().icon} size={17} />
        <span class="grow">{props.title}</span>
        <ArrowRight
          size={17}
          class="transition-transform duration-150 group-hover:translate-x-0.5 rtl:-scale-x-100"
        />
      </span>
      <span class="text-14 text-ink">{props.text}</span>
    </A>
  );
}

function Promised(props: { side: Side; title: string; points: string[] }): JSX.Element {
  return (
    <section
      class={classes(
        "py-10 max-md:border-b max-md:border-hairline md:py-16",
        props.side === "sponsor" ? "md:pe-12" : "md:ps-12",
      )}
    >
      <SideMark
        party={props.side}
        label={props.side === "sponsor" ? t("For sponsors") : t("For influencers")}
      />
      <h2 class="pt-2 font-display text-26 font-semibold tracking-tight text-balance">
        {props.title}
      </h2>
      <ul class="grid gap-4 pt-5">
        <For each={props.points}>
          {(point) => (
            <li class="flex gap-3">
              <span
                aria-hidden="true"
                class={classes(
                  "mt-2.75 size-1.5 shrink-0 rounded-full bg-current",
                  parties[props.side].text,
                )}
              />
              <span class="max-w-[52ch]">{point}</span>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
