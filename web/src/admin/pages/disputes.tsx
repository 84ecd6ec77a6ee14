import type { AdRequest } from "@tandem/contract";
import Handshake from "lucide-solid/icons/handshake";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { DisputeRow } from "../components/DisputeRow.tsx";
import { Worklist } from "../components/Worklist.tsx";
import { createWorklist } from "../components/worklist.ts";
import { createDisputes } from "../justice.data.ts";

const SettleSheet = lazy(() => import("../components/SettleSheet.tsx"));

/** What two sides could not settle between them, the longest waiting first. */
export default function DisputesPage(): JSX.Element {
  createTitle(() => t("Disputes"));
  const disputes = createDisputes(() => ({ limit: 25 }));
  const [settling, setSettling] = createSignal<AdRequest | undefined>();
  const work = createWorklist(
    () => disputes.items().filter(({ dispute }) => dispute && !dispute.outcome),
    () => [{ keys: ["s", "a"], does: t("Settle"), run: setSettling }],
  );
  return (
    <>
      <PageHeader
        title={t("Disputes")}
        sub={t("While a dispute is open, nothing of the request moves by itself.")}
      />
      <Worklist
        work={work}
        pages={disputes}
        failed={t("The disputes could not be loaded")}
        empty={{
          icon: Handshake,
          title: t("No dispute is open."),
          text: t("A sponsor or an influencer opens one from the thread."),
        }}
      >
        {(request) => <DisputeRow request={request()} onSettle={() => setSettling(request())} />}
      </Worklist>
      <Show when={settling()} keyed>
        {(request) => (
          <Suspense>
            <SettleSheet
              request={request}
              onClose={() => setSettling(undefined)}
              onSettled={() => {
                setSettling(undefined);
                work.leave(request);
              }}
            />
          </Suspense>
        )}
      </Show>
    </>
  );
}
