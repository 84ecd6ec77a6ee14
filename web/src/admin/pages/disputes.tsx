import type { AdRequest } from "@tandem/contract";
import Handshake from "lucide-solid/icons/handshake";
import { createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { DisputeRow } from "../components/DisputeRow.tsx";
import { Worklist } from "../components/Worklist.tsx";
import { createWorklist } from "../components/worklist.ts";
import { createDisputes } from "../justice.data.ts";

const SettleSheet = lazy(() => import("../components/SettleSheet.tsx"));

/** What two sides could not settle between them, the longest waiting first. */
export default function DisputesPage(): JSX.Element {
  createTitle(() => "Disputes");
  const disputes = createDisputes(() => ({ limit: 25 }));
  const [settling, setSettling] = createSignal<AdRequest | undefined>();
  const work = createWorklist(
    () => disputes.items().filter(({ dispute }) => dispute && !dispute.outcome),
    (key, request) => {
      if (key !== "s") return false;
      setSettling(request);
      return true;
    },
  );
  return (
    <>
      <PageHeader
        title="Disputes"
        sub="While a dispute is open, nothing of the request moves by itself."
      />
      <Worklist
        rows={work.waiting()}
        pages={disputes}
        failed="The disputes could not be loaded"
        empty={{
          icon: Handshake,
          title: "No dispute is open.",
          text: "A sponsor or an influencer opens one from the thread.",
        }}
        keys={
          <>
            <Kbd>j</Kbd> <Kbd>k</Kbd> move through them, <Kbd>s</Kbd> settles.
          </>
        }
        list={work.list}
      >
        {(request) => <DisputeRow request={request} onSettle={() => setSettling(request)} />}
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
