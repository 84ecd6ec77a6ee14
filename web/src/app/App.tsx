import { Router, type RouteSectionProps, useLocation, usePreloadRoute } from "@solidjs/router";
import {
  createEffect,
  createSignal,
  ErrorBoundary,
  type JSX,
  lazy,
  on,
  onMount,
  Show,
  Suspense,
} from "solid-js";
import { online, shownFrom } from "../data/online.ts";
import { ConfirmHost } from "../ui/Confirm.tsx";
import { arrived } from "../ui/Later.tsx";
import { Toasts } from "../ui/Toasts.tsx";
import { Arrival } from "./Arrival.tsx";
import { Crash } from "./Crash.tsx";
import { routes } from "./routes.tsx";
import { restoreIfKnown, user } from "./session.ts";

/** The whole app: routes inside what every page shares. */
export function App(): JSX.Element {
  return <Router root={Root}>{routes}</Router>;
}

const Beside = lazy(() => import("./Beside.tsx"));

/** Fetched once the page is there, so that it is at hand when the connection goes. */
const readyMs = 2_000;

/** Where members go without a connection as well; what draws them is fetched before that. */
const offlinePlaces = ["/home", "/threads", "/notifications"];

function Root(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  const [ready, setReady] = createSignal(false);
  const preload = usePreloadRoute();
  let newer = () => false;
  onMount(() => {
    // What draws the page comes while it is found out who is here.
    preload(location.pathname);
    restoreIfKnown();
    if (!import.meta.env.PROD) return;
    setTimeout(async () => {
      const installed = await import("./installed.ts");
      newer = installed.newer;
      installed.beInstalled();
      setReady(true);
      if (user()) for (const href of offlinePlaces) preload(href);
    }, readyMs);
  });
  // On arrival, when every form that was open has let its person go.
  createEffect(
    on(
      () => location.pathname,
      () => {
        arrived();
        if (newer()) window.location.reload();
      },
      { defer: true },
    ),
  );
  return (
    <>
      <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
        <Suspense>{props.children}</Suspense>
      </ErrorBoundary>
      <Arrival />
      <Show when={ready() || !online() || shownFrom() !== null}>
        <Suspense>
          <Beside />
        </Suspense>
      </Show>
      <ErrorBoundary fallback={(error, reset) => <Crash error={error} reset={reset} />}>
        <ConfirmHost />
        <Toasts />
      </ErrorBoundary>
    </>
  );
}
