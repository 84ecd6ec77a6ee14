import type { User } from "@tandem/contract";
import Download from "lucide-solid/icons/download";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createOwnData } from "../own-data.data.ts";

const DeleteDialog = lazy(() => import("./DeleteDialog.tsx"));

/** Everything that is kept of one's account, to take away or to have deleted. */
export default function YourData(props: { user: User }): JSX.Element {
  const data = createOwnData();
  const [done, setDone] = createSignal(false);
  const [deleting, setDeleting] = createSignal(false);
  const take = async () => {
    setDone(false);
    // What went wrong is kept by the action and shown below.
    const went = await data.run().then(
      () => true,
      () => false,
    );
    setDone(went);
  };
  return (
    <div class="grid gap-8">
      <section class="grid justify-items-start gap-3">
        <h2 class="text-20 font-semibold tracking-tight">{t("Download everything")}</h2>
        <p class="max-w-prose text-14 text-muted">
          {t(
            "One file with all that Tandem keeps of your account: profile, settings, threads, payments, notifications. It is JSON, which any program can read, and tells how things stood when it was made, at most a day ago.",
          )}
        </p>
        <Button icon={Download} busy={data.busy()} onClick={() => void take()}>
          {data.busy() ? t("Being gathered") : t("Download my data")}
        </Button>
        <div aria-live="polite" class="w-full max-w-sm empty:hidden">
          <Show when={data.progress() !== null}>
            <ProgressBar label={t("Your data is gathered")} share={data.progress() ?? 0} />
          </Show>
          <Show when={done()}>
            <p class="text-14 text-good">{t("The file is yours: look among your downloads.")}</p>
          </Show>
        </div>
        <Show when={!data.busy() && data.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("The file could not be made")}
              error={error()}
              retry={() => void take()}
            />
          )}
        </Show>
      </section>
      <section class="grid justify-items-start gap-3 border-t border-hairline pt-6">
        <h2 class="text-20 font-semibold tracking-tight">{t("Delete your account")}</h2>
        <p class="max-w-prose text-14 text-muted">
          {t(
            "Your personal data goes for good. Money that is still held has to be settled first. Download your data before, if you want to keep it.",
          )}
        </p>
        <Button onClick={() => setDeleting(true)}>{t("Delete my account")}</Button>
      </section>
      <Show when={deleting()}>
        <Suspense>
          <DeleteDialog user={props.user} onClose={() => setDeleting(false)} />
        </Suspense>
      </Show>
    </div>
  );
}
