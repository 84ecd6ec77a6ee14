import type { AbuseCase } from "@tandem/contract";
import ShieldCheck from "lucide-solid/icons/shield-check";
import { For, type JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { abuseKindWords } from "../../moderation/moderation-words.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { toast } from "../../ui/toast.ts";
import { CaseRow } from "../components/CaseRow.tsx";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";
import { Worklist } from "../components/Worklist.tsx";
import { createWorklist } from "../components/worklist.ts";
import { createCaseSettlement, type Outcome } from "../decisions.data.ts";
import { createCases } from "../justice.data.ts";
import { deeds, fitting } from "../justice-words.ts";

const views = ["", "high", "medium", "low", "settled"];

/** Reported abuse, the gravest first, worked through by keyboard. */
export default function ReportsPage(): JSX.Element {
  const address = createAddress<"show">();
  const view = () => (views.includes(address.get("show")) ? address.get("show") : "");
  const settled = () => view() === "settled";
  const cases = createCases(() => ({
    status: settled() ? "settled" : "open",
    severity: settled() ? "" : view(),
    limit: 25,
  }));
  const settlement = createCaseSettlement();
  const request = createReasonRequest();
  const work = createWorklist(
    () => cases.items().filter(({ status }) => status === (settled() ? "settled" : "open")),
    (key, one) => {
      const outcome = fitting(one).find((each) => deeds[each].key === key);
      if (!outcome || one.status !== "open") return false;
      settle(one, outcome);
      return true;
    },
  );
  createTitle(() => "Reports");

  const settle = (one: AbuseCase, outcome: Outcome) => {
    const { verb, done, body } = deeds[outcome];
    request.ask({
      title: `${verb}: ${abuseKindWords[one.kind]} ${one.title}`,
      body: body(one),
      action: verb,
      ...(outcome === "dismiss" && { mild: true, help: "The audit log keeps it." }),
      run: async (reason) => {
        await settlement.run({ id: one.id, outcome, reason });
        toast({ tone: "good", text: done });
        work.leave(one);
      },
    });
  };

  return (
    <>
      <PageHeader title="Reports" sub="What people say is wrong, the gravest first." />
      <Tabs
        label="Which reports"
        tabs={[
          { value: "", label: "Open" },
          { value: "high", label: "High" },
          { value: "medium", label: "Medium" },
          { value: "low", label: "Low" },
          { value: "settled", label: "Settled" },
        ]}
        value={view()}
        onChange={(value) => address.set({ show: value })}
      >
        <Worklist
          rows={settled() ? cases.items() : work.waiting()}
          pages={cases}
          failed="The reports could not be loaded"
          empty={{
            icon: ShieldCheck,
            title: settled() ? "No report was settled yet." : "No report waits.",
            text: "Whoever sees something wrong can report it where it is.",
          }}
          keys={settled() ? undefined : <Keys />}
          list={work.list}
        >
          {(one) => <CaseRow case={one} onDeed={(outcome) => settle(one, outcome)} />}
        </Worklist>
      </Tabs>
      <ReasonHost request={request} />
    </>
  );
}

function Keys(): JSX.Element {
  return (
    <>
      <Kbd>j</Kbd> <Kbd>k</Kbd> move through them
      <For each={Object.values(deeds)}>
        {({ key, verb }) => (
          <>
            , <Kbd>{key}</Kbd> {verb.toLowerCase()}
          </>
        )}
      </For>
      {", where it fits, with a reason."}
    </>
  );
}
