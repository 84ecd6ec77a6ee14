import { createMemo, type JSX, Show } from "solid-js";
import { StepList } from "../../account/components/StepList.tsx";
import { t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
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
  const steps = createMemo(() =>
    FIRST_STEPS.map((step) => {
      const { title, help } = words[step];
      const now = step === next();
      return {
        name: title,
        done: props.done[step],
        ...(now && { why: help, act: <Way step={step} onLook={props.onLook} /> }),
      };
    }),
  );
  return <StepList steps={steps()} onHide={props.onHide} />;
}

/** Where a step is done, unless one can only wait for it. */
function Way(props: { step: FirstStep; onLook: (href: string) => void }): JSX.Element {
  const at = () => words[props.step];
  return (
    <Show when={at().href}>
      {(href) => (
        <Show
          when={props.step === "find"}
          fallback={
            <LinkButton href={href()} variant="primary">
              {at().action}
            </LinkButton>
          }
        >
          <Button variant="primary" onClick={() => props.onLook(href())}>
            {at().action}
          </Button>
        </Show>
      )}
    </Show>
  );
}
