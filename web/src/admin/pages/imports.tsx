import { A } from "@solidjs/router";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { DropZone } from "../components/DropZone.tsx";
import { lastImport } from "../last-import.ts";
import type { ReadFile } from "../preview.ts";

const ImportSetup = lazy(() => import("../components/ImportSetup.tsx"));

/** Import of creators: choose a file, look at how it will be read, then send it. */
export default function ImportsPage(): JSX.Element {
  createTitle(() => t("Import creators"));
  const [read, setRead] = createSignal<ReadFile | undefined>();
  const [busy, setBusy] = createSignal(false);
  const [failure, setFailure] = createSignal<Error | undefined>();

  const choose = async (file: File) => {
    setBusy(true);
    setFailure(undefined);
    try {
      const { readFile } = await import("../read-file.ts");
      setRead(await readFile(file));
    } catch (cause) {
      setFailure(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <PageHeader
        title={t("Import creators")}
        sub={t(
          "A CSV becomes profiles that sponsors find and make offers to. Good rows go in, each bad row comes back with its line and why; the same file twice changes nothing.",
        )}
      />
      <Switch>
        <Match when={read()} keyed>
          {(file) => (
            <Suspense fallback={<SkeletonRows rows={6} />}>
              <ImportSetup read={file} onOther={() => setRead(undefined)} />
            </Suspense>
          )}
        </Match>
        <Match when={true}>
          <Show when={failure()}>
            {(error) => (
              <div class="pb-4">
                <ErrorState
                  inline
                  title={t("This file could not be read")}
                  error={error()}
                  saved="nothing"
                />
              </div>
            )}
          </Show>
          <DropZone busy={busy()} onFile={(file) => void choose(file)} />
          <Show when={lastImport()}>
            {(id) => (
              <p class="pt-6 text-14">
                <A
                  href={`/admin/imports/${id()}`}
                  class="inline-flex min-h-11 items-center underline underline-offset-4"
                >
                  {t("Look at your last import")}
                </A>
              </p>
            )}
          </Show>
        </Match>
      </Switch>
    </>
  );
}
