import Circle from "lucide-solid/icons/circle";
import CircleCheck from "lucide-solid/icons/circle-check";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { FIRST_STEPS, type FirstStep } from "../first-steps.ts";

const words: Record<FirstStep, { title: string; help: string; action?: string; href?: string }> = {
  approval: {
    title: t("Your account is approved"),
    help: t(
      "An admin looks at every new account, usually within a day. You can prepare a campaign.",
    ),
  },
  campaign: {
    title: t("Create a campaign"),
    help: t("It says what you want to reach and holds the budget that your offers come from."),
    action: t("Create your first campaign"),
    href: "/campaigns/new",
  },
  publish: {
    title: t("Publish it"),
    help: t("Then influencers can find it and apply, and you can send offers."),
    action: t("Open your drafts"),
    href: "/campaigns?status=draft",
  },
  find: {
    title: t("Find influencers who fit"),
    help: t("By reach, engagement, price, language and place."),
    action: t("Find influencers"),
    href: "/influencers",
  },
  offer: {
    title: t("Make your first offer"),
    help: t("Its amount is set aside at once. A no, or silence, gives it back."),
    action: t("Choose someone"),
    href: "/influencers",
  },
  fund: {
    title: t("Fund what you agreed on"),
    help: t("The money is held until the work is published and you release it."),
    action: t("See what is agreed"),
    href: "/threads?turn=agreed",
  },
};

/** What a new sponsor does one after the other, with the way to the next. */
export default function FirstSteps(props: {
  done: Record<FirstStep, boolean>;
  /** Goes to look for influencers. */
  onLook: (href: string) => void;
  onHide: () => void;
}): JSX.Element {
  const next = () => FIRST_STEPS.find((step) => !props.done[step]);
  const number = () => FIRST_STEPS.filter((step) => props.done[step]).length;
  return (
    <section
      aria-labelledby="first-steps"
      class="rounded-card border border-hairline bg-raised p-5"
    >
      <div class="flex flex-wrap items-center justify-between gap-x-4">
        <h2 id="first-steps" class="text-20 font-semibold tracking-tight">
          {t("Your first steps")}
        </h2>
        <p class="flex items-center gap-2 text-14 text-muted">
          {t("{n} of {all} done", { n: number(), all: FIRST_STEPS.length })}
          <Button size="sm" variant="quiet" onClick={() => props.onHide()}>
            {t("Hide")}
          </Button>
        </p>
      </div>
      <ol class="pt-2">
        <For each={FIRST_STEPS}>
          {(step) => (
            <li
              aria-current={step === next() ? "step" : undefined}
              class="flex flex-wrap items-center gap-x-3 gap-y-2 py-2"
            >
              <Show
                when={props.done[step]}
                fallback={
                  <Circle
                    size={20}
                    class={classes("shrink-0", step === next() ? "text-ink" : "text-edge")}
                  />
                }
              >
                <CircleCheck size={20} class="shrink-0 text-good" />
              </Show>
              <div class="min-w-0 grow basis-52">
                <p
                  class={
                    step === next() ? "font-semibold" : props.done[step] ? "text-muted" : undefined
                  }
                >
                  {words[step].title}
                  <Show when={props.done[step]}>
                    <span class="sr-only"> {t("(done)")}</span>
                  </Show>
                </p>
                <Show when={step === next()}>
                  <p class="text-14 text-muted">{words[step].help}</p>
                </Show>
              </div>
              <Show when={step === next() && words[step].href}>
                {(href) => (
                  <Show
                    when={step === "find"}
                    fallback={
                      <LinkButton href={href()} variant="primary">
                        {words[step].action}
                      </LinkButton>
                    }
                  >
                    <Button variant="primary" onClick={() => props.onLook(href())}>
                      {words[step].action}
                    </Button>
                  </Show>
                )}
              </Show>
            </li>
          )}
        </For>
      </ol>
    </section>
  );
}
