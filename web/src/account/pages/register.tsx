import { A, Navigate, useNavigate } from "@solidjs/router";
import { createEffect, For, type JSX, lazy, on, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { Choices } from "../../ui/form/Select.tsx";
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

const account: Step = { title: "Your account", paths: ["role", "username", "email", "password"] };
const stepsOf: Record<Side, readonly Step[]> = {
  sponsor: [account, { title: "Your company", paths: ["profile"] }],
  influencer: [
    account,
    {
      title: "About you",
      paths: ["displayName", "category", "niche", "bio", "languages", "location"].map(
        (field) => `profile.${field}`,
      ),
    },
    { title: "Your platforms", paths: ["profile"] },
  ],
};

const roles = (["sponsor", "influencer"] as const).map((side) => ({
  value: side,
  label: side === "sponsor" ? "I sponsor" : "I create",
  help: side === "sponsor" ? "Find people and make offers" : "Get offers and answer them",
  icon: parties[side].icon,
  side,
}));

/** Registration of both sides, in two or three steps that are kept on this device until sent. */
export default function Register(): JSX.Element {
  createTitle(() => "Register");
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
        title="Register"
        sub={
          side() === "sponsor"
            ? "An admin looks at each new sponsor before the first campaign."
            : "Your profile can be found as soon as you are done."
        }
        foot={
          <>
            You have an account?{" "}
            <A href="/log-in" class={wordLink}>
              Log in
            </A>
          </>
        }
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
          label="Register"
          submitLabel={steps.last() ? "Register" : "Continue"}
          actions={
            <Show when={steps.at() > 0}>
              <Button onClick={steps.back}>Back</Button>
            </Show>
          }
          guard={false}
        >
          <div class="grid gap-5" hidden={steps.at() !== 0}>
            <Choices name="role" label="What brings you here" options={roles} />
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
                  Sponsors search by reach. You can leave this for later, but without it you are
                  hard to find.
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
    <ol class="flex gap-2" aria-label="Steps">
      <For each={props.steps}>
        {(step, index) => (
          <li
            aria-current={index() === props.at ? "step" : undefined}
            class="h-1 grow rounded-full bg-hairline"
            classList={{ "bg-ink!": index() <= props.at }}
          >
            <span class="sr-only">
              Step {index() + 1} of {props.steps.length}: {step.title}
            </span>
          </li>
        )}
      </For>
    </ol>
  );
}
