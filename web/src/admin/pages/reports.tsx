import type { AbuseCase } from "@tandem/contract";
import ShieldCheck from "lucide-solid/icons/shield-check";
import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { t } from "../../language/t.ts";
import { abuseKindWords } from "../../moderation/moderation-words.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { toast } from "../../ui/toast.ts";
import { CaseRow } from "../components/CaseRow.tsx";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";
import { Worklist } from "../components/Worklist.tsx";
import { createWorklist, type RowKey } from "../components/worklist.ts";
import { createCaseSettlement, type Outcome } from "../decisions.data.ts";
import { createCases } from "../justice.data.ts";
import { deeds, fitting } from "../justice-words.ts";

const outcomes = Object.keys(deeds) as Outcome[];
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
    () => (settled() ? [] : rowKeys),
  );
  createTitle(() => t("Reports"));
  const rowKeys: RowKey<AbuseCase>[] = outcomes.map((outcome) => ({
    keys: deeds[outcome].keys,
    does: deeds[outcome].verb,
    run: (one) => fitting(one).includes(outcome) && settle(one, outcome),
  }));

  const settle = (one: AbuseCase, outcome: Outcome) => {
    const { verb, done, body } = deeds[outcome];
    request.ask({
      title: t("{verb}: {kind} {title}", {
        verb,
        kind: abuseKindWords[one.kind],
        title: one.title,
      }),
      body: body(one),
      action: verb,
      ...(outcome === "dismiss" && { mild: true, help: t("The audit log keeps it.") }),
      run: async (reason) => {
        await settlement.run({ id: one.id, outcome, reason });
        toast({ tone: "good", text: done });
        work.leave(one);
      },
    });
  };

  return (
    <>
      <PageHeader title={t("Reports")} sub={t("What people say is wrong, the gravest first.")} />
      <Tabs
        label={t("Which reports")}
        tabs={[
          { value: "", label: t("Open") },
          { value: "high", label: t("High") },
          { value: "medium", label: t("Medium") },
          { value: "low", label: t("Low") },
          { value: "settled", label: t("Settled") },
        ]}
        value={view()}
        onChange={(value) => address.set({ show: value })}
      >
        <Worklist
          work={work}
          {...(settled() && { rows: cases.items() })}
          pages={cases}
          failed={t("The reports could not be loaded")}
          empty={{
            icon: ShieldCheck,
            title: settled() ? t("No report was settled yet.") : t("No report waits."),
            text: t("Whoever sees something wrong can report it where it is."),
          }}
        >
          {(one) => <CaseRow case={one()} onDeed={(outcome) => settle(one(), outcome)} />}
        </Worklist>
      </Tabs>
      <ReasonHost request={request} />
    </>
  );
}
