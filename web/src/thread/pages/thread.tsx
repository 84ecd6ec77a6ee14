import { useParams } from "@solidjs/router";
import { type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { OpenThread } from "../components/OpenThread.tsx";
import { ThreadSkeleton } from "../components/ThreadSkeleton.tsx";
import { createThread } from "../thread.data.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";

const NoThread = lazy(() => import("../components/NoThread.tsx"));

/** `/threads/:id`: one negotiation, from the first offer to the last word. */
export default function ThreadPage(): JSX.Element {
  const params = useParams<{ id: string }>();
  return (
    <Show when={params.id} keyed>
      {(id) => <Thread id={id} />}
    </Show>
  );
}

function Thread(props: { id: string }): JSX.Element {
  const thread = createThread(() => props.id);
  const me = (): Reader => {
    const role = user()?.role;
    return role === "sponsor" || role === "influencer" ? role : null;
  };
  createTitle(() => {
    const request = thread.data();
    if (!request) return t("Thread");
    const other = nameOfSide(request, me() === "influencer" ? "sponsor" : "influencer");
    return `${other} · ${request.campaignName}`;
  });
  return (
    <div class="mx-auto max-w-read">
      <Switch>
        <Match when={thread.data()}>
          {(request) => (
            <OpenThread
              request={request()}
              me={me()}
              lost={thread.error()}
              refetch={thread.refetch}
            />
          )}
        </Match>
        <Match when={isGone(thread.error())}>
          <Suspense>
            <NoThread side={me() !== null} />
          </Suspense>
        </Match>
        <Match when={thread.error()}>
          {(error) => (
            <>
              <PageHeader title={t("Thread")} />
              <ErrorState
                title={t("This thread could not be loaded")}
                error={error()}
                retry={thread.refetch}
              />
            </>
          )}
        </Match>
        <Match when={true}>
          <ThreadSkeleton />
        </Match>
      </Switch>
    </div>
  );
}

const isGone = (error: Error | undefined) =>
  error instanceof ApiProblem && (error.status === 404 || error.status === 403);
