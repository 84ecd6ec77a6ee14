import { A, Navigate, useNavigate } from "@solidjs/router";
import { createEffect, For, type JSX, lazy, on, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Choices } from "../../ui/form/Choices.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { count } from "../../ui/format.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { parties, type Side } from "../../ui/side.ts";
import { createRegister } from "../account.data.ts";
import { CredentialFields } from "../components/CredentialFields.tsx";
import { Entry, wordLink } from "../components/Entry.tsx";
import { keepRegistration, registrationDraft } from "../registration-draft.ts";
import { createSteps, type Step } from "../steps.ts";

const SponsorFields = lazy(() => import("../components/SponsorFields.tsx"));
const InfluencerFields = lazy(() => import("../components/InfluencerFields.tsx"));
const PriceFields = lazy(() => import("../components/PriceFields.tsx"));
const PlatformsField = lazy(() => import("../components/PlatformsField.tsx"));

const account: Step = {
  title: t("Your account"),
  paths: ["role", "username", "email", "password"],
};
const stepsOf: Record<Side, readonly Step[]> = {
  sponsor: [account, { title: t("Your company"), paths: ["profile"] }],
  influencer: [
    account,
    {
      title: t("About you"),
      paths: ["displayName", "category", "niche", "bio", "languages", "location"].map(
        (field) => `profile.${field}`,
      ),
    },
    { title: t("Your platforms"), paths: ["profile"] },
  ],
};

const roles = (["sponsor", "influencer"] as const).map((side) => ({
  value: side,
  label: side === "sponsor" ? t("I sponsor") : t("I create"),
  help: side === "sponsor" ? t("Find people and make offers") : t("Get offers and answer them"),
  icon: parties[side].icon,
  side,
}));

/** Registration of both sides, in two or three steps that are kept on this device until sent. */
export default function Register(): JSX.Element {
  createTitle(() => t("Register"));
  const address = createAddress<"role">();
  const navigate = useNavigate();
  const register = createRegister();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).Registration,
    initial: registrationDraft(address.get("role")),
    submit: register.run,
    done: () => {
      keepRegistration(null);
      navigate("/home", { replace: true });
    },
  });
  const side = (): Side => (form.value("role") === "sponsor" ? "sponsor" : "influencer");
  const steps = createSteps(form, () => stepsOf[side()]);
  const currency = () => String(form.value("profile.currency") || "USD");
  createEffect(on(form.values, keepRegistration, { defer: true }));

  let heading: HTMLHeadingElement | undefined;
  createEffect(on(steps.at, () => heading?.focus(), { defer: true }));

  return (
    <Show when={!user() || form.busy()} fallback={<Navigate href="/home" />}>
      <Entry
        wide
        title={t("Register")}
        sub={
          side() === "sponsor"
            ? t("An admin looks at each new sponsor before the first campaign.")
            : t("Your profile can be found as soon as you are done.")
        }
        foot={rich("You have an account? <link>Log in</link>", {
          link: (words) => (
            <A href="/log-in" class={wordLink}>
              {words}
            </A>
          ),
        })}
      >
        <Progress steps={stepsOf[side()]} at={steps.at()} />
        <h2
          ref={(element) => {
            heading = element;
          }}
          tabindex="-1"
          class="pt-6 pb-5 text-20 font-semibold tracking-tight"
        >
          {stepsOf[side()][steps.at()]?.title}
        </h2>
        <Form
          form={steps.form}
          label={t("Register")}
          submitLabel={steps.last() ? t("Register") : t("Continue")}
          actions={
            <Show when={steps.at() > 0}>
              <Button onClick={steps.back}>{t("Back")}</Button>
            </Show>
          }
          guard={false}
        >
          <div class="grid gap-5" hidden={steps.at() !== 0}>
            <Choices name="role" label={t("What brings you here")} options={roles} />
            <CredentialFields />
          </div>
          {/* A step is fetched when it is first reached, and stays with what was typed in it. */}
          <Suspense fallback={<SkeletonRows rows={3} />}>
            <Show when={steps.at() > 0 && side() === "sponsor"}>
              <div class="grid gap-5" hidden={steps.at() !== 1}>
                <SponsorFields currency={currency()} />
              </div>
            </Show>
            <Show when={steps.at() > 0 && side() === "influencer"}>
              <div class="grid gap-5" hidden={steps.at() !== 1}>
                <InfluencerFields />
              </div>
              <div class="grid gap-5" hidden={steps.at() !== 2}>
                <p class="text-14 text-muted">
                  {t(
                    "Sponsors search by reach. You can leave this for later, but without it you are hard to find.",
                  )}
                </p>
                <PlatformsField name="profile.platforms" />
                <PriceFields currency={currency()} />
              </div>
            </Show>
          </Suspense>
        </Form>
      </Entry>
    </Show>
  );
}

function Progress(props: { steps: readonly Step[]; at: number }): JSX.Element {
  return (
    <ol class="flex gap-2" aria-label={t("Steps")}>
      <For each={props.steps}>
        {(step, index) => (
          <li
            aria-current={index() === props.at ? "step" : undefined}
            class="h-1 grow rounded-full bg-hairline"
            classList={{ "bg-ink!": index() <= props.at }}
          >
            <span class="sr-only">
              {t("Step {place} of {all}: {title}", {
                place: count(index() + 1),
                all: count(props.steps.length),
                title: step.title,
              })}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
