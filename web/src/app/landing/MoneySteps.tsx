import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";
import { count, money } from "../../ui/format.ts";

const whole = (minor: number) => money(minor, "USD", { whole: true });
const [budget, amount, rest] = [whole(100_000), whole(45_000), whole(55_000)];

const steps = [
  {
    title: t("Reserved when it is offered"),
    text: t(
      "An offer takes its amount out of what the campaign can still spend. A no, or silence for 72 hours, gives it back.",
    ),
    word: t("{amount} reserved", { amount }),
    says: t("A budget of {budget} with {amount} reserved", { budget, amount }),
    fill: "stripes text-sponsor bg-sponsor-tint",
  },
  {
    title: t("Committed when both agree"),
    text: t(
      "A yes names the very version it says yes to. From then on neither side can change terms or amount alone.",
    ),
    word: t("{amount} committed", { amount }),
    says: t("A budget of {budget} with {amount} committed", { budget, amount }),
    fill: "bg-sponsor",
  },
  {
    title: t("Released when the work is out"),
    text: t(
      "Approved and published work is paid. Every movement is booked twice, and the whole ledger sums to zero.",
    ),
    word: t("{amount} paid", { amount }),
    says: t("A budget of {budget} with {amount} paid", { budget, amount }),
    fill: "bg-ink",
  },
];

/** How the money is safe, as the three states of one budget bar. */
export function MoneySteps(): JSX.Element {
  return (
    <section class="border-t border-hairline py-12 md:py-16">
      <h2 class="font-display text-26 font-semibold tracking-tight">
        {t("The money is safe in three steps")}
      </h2>
      <ol class="grid gap-x-10 gap-y-10 pt-8 md:grid-cols-3">
        <For each={steps}>
          {(step, index) => (
            <li>
              <div
                role="img"
                aria-label={step.says}
                class="flex h-4 overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset"
              >
                <span class={classes("w-[45%]", step.fill)} />
              </div>
              <p class="flex justify-between pt-1.5 text-12 text-muted" aria-hidden="true">
                <span>{step.word}</span>
                <span>{t("{amount} free", { amount: rest })}</span>
              </p>
              <h3 class="flex items-baseline gap-2.5 pt-5 text-20 font-semibold tracking-tight">
                <span class="font-display text-muted">{count(index() + 1)}</span>
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
