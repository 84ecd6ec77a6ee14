import { useNavigate } from "@solidjs/router";
import type { AdRequest } from "@tandem/contract";
import { type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { ErrorState } from "../../ui/States.tsx";
import { isDisputed } from "../next-step.ts";
import { createSteps, type Steps } from "../steps.ts";
import type { Reader } from "../thread-words.ts";
import { NextSteps } from "./NextSteps.tsx";
import { mayStep, StepActs, stepKeys } from "./StepActs.tsx";
import { createShortcuts } from "./shortcuts.ts";

export { Together } from "./Together.tsx";

const StepDialogs = lazy(() => import("./StepDialogs.tsx"));

export interface AgreedTopProps {
  request: AdRequest;
  me: Reader;
  refetch: () => Promise<void>;
  /** Hands the steps to what stands below. */
  give: (steps: Steps) => void;
}

/** What is next for both sides of an agreement, and the reader's own step as buttons. */
export function AgreedTop(props: AgreedTopProps): JSX.Element {
  const request = () => props.request;
  const steps = createSteps({ request, me: () => props.me, refetch: () => props.refetch() });
  props.give(steps);
  const navigate = useNavigate();
  const pay = () => navigate(`/threads/${request().id}/pay`);
  createShortcuts(() => (props.me ? stepKeys(request(), props.me, steps, pay) : {}));
  const acting = () => (mayStep(request(), props.me) ? props.me : null);
  return (
    <>
      <Show
        when={request().status !== "cancelled" && !isDisputed(request())}
        fallback={
          <p class="text-14 text-muted">
            {isDisputed(request())
              ? t("An admin settles the dispute. Until then nothing moves by itself.")
              : t("This collaboration was cancelled.")}
          </p>
        }
      >
        <NextSteps request={request()} me={props.me} />
      </Show>
      <Show when={steps.failure()}>
        {(error) => (
          <ErrorState inline error={error()} saved={error().uncertain ? "unknown" : "nothing"} />
        )}
      </Show>
      <Show when={acting()}>
        {(me) => (
          <div class="flex flex-wrap gap-2 pt-1 max-md:hidden">
            <StepActs request={request()} me={me()} steps={steps} />
          </div>
        )}
      </Show>
      <Show when={steps.form()}>
        <Suspense>
          <StepDialogs request={request()} me={props.me} steps={steps} />
        </Suspense>
      </Show>
    </>
  );
}
