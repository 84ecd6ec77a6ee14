import { For, type JSX } from "solid-js";
import { classes } from "../../ui/classes.ts";

const steps = [
  {
    title: "Reserved when it is offered",
    text: "An offer takes its amount out of what the campaign can still spend. A no, or silence for 72 hours, gives it back.",
    word: "$450 reserved",
    fill: "stripes text-sponsor bg-sponsor-tint",
  },
  {
    title: "Committed when both agree",
    text: "A yes names the very version it says yes to. From then on neither side can change terms or amount alone.",
    word: "$450 committed",
    fill: "bg-sponsor",
  },
  {
    title: "Released when the work is out",
    text: "Approved and published work is paid. Every movement is booked twice, and the whole ledger sums to zero.",
    word: "$450 paid",
    fill: "bg-ink",
  },
];

/** How the money is safe, as the three states of one budget bar. */
export function MoneySteps(): JSX.Element {
  return (
    <section class="border-t border-hairline py-12 md:py-16">
      <h2 class="font-display text-26 font-semibold tracking-tight">
        The money is safe in three steps
      </h2>
      <ol class="grid gap-x-10 gap-y-10 pt-8 md:grid-cols-3">
        <For each={steps}>
          {(step, index) => (
            <li>
              <div
                role="img"
                aria-label={`A budget of $1,000 with ${step.word}`}
                class="flex h-4 overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset"
              >
                <span class={classes("w-[45%]", step.fill)} />
              </div>
              <p class="flex justify-between pt-1.5 text-12 text-muted" aria-hidden="true">
                <span>{step.word}</span>
                <span>$550 free</span>
              </p>
              <h3 class="flex items-baseline gap-2.5 pt-5 text-20 font-semibold tracking-tight">
                <span class="font-display text-muted">{index() + 1}</span>
                {step.title}
              </h3>
              <p class="max-w-[44ch] pt-1 text-muted">{step.text}</p>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
