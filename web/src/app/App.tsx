import { Router, type RouteSectionProps } from "@solidjs/router";
import { ErrorBoundary, type JSX, onMount, Suspense } from "solid-js";
import { ConfirmHost } from "../ui/Confirm.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { Arrival } from "./Arrival.tsx";
import { Crash } from "./Crash.tsx";
import { routes } from "./routes.tsx";
import { restoreIfKnown } from "./session.ts";

/** The whole app: routes inside what every page shares. */
export function App(): JSX.Element {
  return <Router root={Root}>{routes}</Router>;
}

function Root(props: RouteSectionProps): JSX.Element {
  onMount(restoreIfKnown);
  return (
    <>
      <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <Arrival />
      <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
        <ConfirmHost />
        <Toasts />
      </ErrorBoundary>
    </>
  );
}
