import type { Appeal } from "@tandem/contract";
import Scale from "lucide-solid/icons/scale";
import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { apart } from "../../language/apart.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { toast } from "../../ui/toast.ts";
import { AppealRow } from "../components/AppealRow.tsx";
import { ReasonHost } from "../components/ReasonHost.tsx";
import { createReasonRequest } from "../components/verdicts.ts";
import { Worklist } from "../components/Worklist.tsx";
import { createWorklist } from "../components/worklist.ts";
import { createAppealDecision } from "../decisions.data.ts";
import { createAppeals } from "../justice.data.ts";

/** What the owners of flagged accounts and campaigns say, the longest waiting first. */
export default function AppealsPage(): JSX.Element {
  createTitle(() => t("Appeals"));
  const address = createAddress<"show">();
  const decided = () => address.get("show") === "decided";
  const appeals = createAppeals(() => ({ status: decided() ? "decided" : "open", limit: 25 }));
  const decision = createAppealDecision();
  const request = createReasonRequest();
  const work = createWorklist(
    () => appeals.items().filter(({ outcome }) => (outcome !== undefined) === decided()),
    () =>
      decided()
        ? []
        : [
            { keys: ["u", "r"], does: t("Uphold the flag"), run: (one) => uphold(one) },
            { keys: ["l", "a"], does: t("Lift the flag"), run: (one) => lift(one) },
          ],
  );

  const run = (one: Appeal, outcome: "uphold" | "lift", said: string) => async (reason: string) => {
    await decision.run({ id: one.id, outcome, reason });
    toast({ tone: "good", text: said });
    work.leave(one);
  };
  const uphold = (one: Appeal) =>
    request.ask({
      title: t("Uphold the flag of {name}?", { name: apart(one.name) }),
      body: t("It stays as it is, and there is no second appeal."),
      action: t("Uphold the flag"),
      run: run(one, "uphold", t("The flag of {name} stays.", { name: apart(one.name) })),
    });
  const lift = (one: Appeal) =>
    request.ask({
      title: t("Lift the flag of {name}?", { name: apart(one.name) }),
      body:
        one.kind === "user"
          ? t("The account can log in again, search shows it, and its frozen requests go on.")
          : t("The campaign goes on where it was: in search, open to requests and acceptances."),
      action: t("Lift the flag"),
      mild: true,
      run: run(one, "lift", t("The flag of {name} is lifted.", { name: apart(one.name) })),
    });

  return (
    <>
      <PageHeader
        title={t("Appeals")}
        sub={t("Whoever is flagged may say once that it is wrong. Your answer is told to them.")}
      />
      <Tabs
        label={t("Which appeals")}
        tabs={[
          { value: "", label: t("Open") },
          { value: "decided", label: t("Decided") },
        ]}
        value={decided() ? "decided" : ""}
        onChange={(value) => address.set({ show: value })}
      >
        <Worklist
          work={work}
          {...(decided() && { rows: appeals.items() })}
          pages={appeals}
          failed={t("The appeals could not be loaded")}
          empty={{
            icon: Scale,
            title: decided() ? t("No appeal was decided yet.") : t("No appeal waits."),
            text: t("They come from the owners of what is flagged."),
          }}
        >
          {(one) => (
            <AppealRow appeal={one()} onUphold={() => uphold(one())} onLift={() => lift(one())} />
          )}
        </Worklist>
      </Tabs>
      <ReasonHost request={request} />
    </>
  );
}
