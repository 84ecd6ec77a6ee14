import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { Brand } from "../../app/Brand.tsx";
import { logOut, user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { rich, t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState, Notice } from "../../ui/States.tsx";
import { RelativeTime } from "../../ui/Time.tsx";
import { createStanding } from "../account.data.ts";
import { Entry } from "../components/Entry.tsx";

const YourData = lazy(() => import("../components/YourData.tsx"));

const every = 10_000;

/**
 * What a sponsor sees who waits for approval or was not approved: why, and what happens next. Asks
 * again by itself, so that the app opens the moment an admin has approved.
 */
export default function Waiting(): JSX.Element {
  createTitle(() =>
    user()?.status === "rejected" ? t("Not approved") : t("Waiting for approval"),
  );
  const standing = createStanding(every);
  const [data, setData] = createSignal(false);
  return (
    <>
      <header class="mx-auto max-w-site px-4 py-3 md:px-8">
        <Brand href="/" />
      </header>
      <main id="main" tabindex="-1">
        <Show when={user()}>
          {(who) => (
            <Entry
              title={
                who().status === "rejected"
                  ? t("Your registration was not approved.")
                  : t("We are looking at your registration.")
              }
              sub={
                who().status === "rejected"
                  ? t(
                      "Your account stays as it is. If this is a mistake, answer the mail we sent you.",
                    )
                  : t(
                      "An admin approves each new sponsor. We mail you as soon as that is done, and this page opens by itself.",
                    )
              }
            >
              <div class="grid gap-6">
                <Show when={who().status === "rejected" && who().statusReason}>
                  {(reason) => (
                    <Notice tone="bad" title={t("The reason given")}>
                      {reason()}
                    </Notice>
                  )}
                </Show>
                <Show when={who().status === "pending"}>
                  <ol class="grid gap-3 border-s-2 border-hairline ps-5 text-14">
                    <li>
                      <strong class="font-semibold">{t("Registered")}</strong>{" "}
                      <span class="text-muted">
                        <RelativeTime at={who().createdAt} />
                      </span>
                    </li>
                    <li>
                      <strong class="font-semibold">
                        {who().emailVerified ? t("E-mail confirmed") : t("Confirm your e-mail")}
                      </strong>{" "}
                      <Show when={!who().emailVerified}>
                        <span class="text-muted">
                          {rich("The link is in the mail we sent to {address}.", {
                            address: <bdi>{who().email}</bdi>,
                          })}
                        </span>
                      </Show>
                    </li>
                    <li class="text-muted">{t("Approval, then your first campaign")}</li>
                  </ol>
                </Show>
                <Show when={standing.error()}>
                  {(error) => <ErrorState inline error={error()} retry={standing.refetch} />}
                </Show>
                <div class="flex flex-wrap gap-2">
                  <Button busy={standing.refreshing()} onClick={() => void standing.refetch()}>
                    {t("Look again")}
                  </Button>
                  <Button variant="quiet" onClick={() => void logOut().catch(() => {})}>
                    {t("Log out")}
                  </Button>
                  <Show when={!data()}>
                    <Button variant="quiet" onClick={() => setData(true)}>
                      {t("Your data")}
                    </Button>
                  </Show>
                </div>
                <Show when={data()}>
                  <Suspense>
                    <YourData user={who()} />
                  </Suspense>
                </Show>
              </div>
            </Entry>
          )}
        </Show>
      </main>
    </>
  );
}
