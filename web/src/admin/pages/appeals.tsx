import type { Appeal } from "@tandem/contract";
import Scale from "lucide-solid/icons/scale";
import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { Kbd } from "../../ui/Kbd.tsx";
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
  createTitle(() => "Appeals");
  const address = createAddress<"show">();
  const decided = () => address.get("show") === "decided";
  const appeals = createAppeals(() => ({ status: decided() ? "decided" : "open", limit: 25 }));
  const decision = createAppealDecision();
  const request = createReasonRequest();
  const work = createWorklist(
    () => appeals.items().filter(({ outcome }) => (outcome !== undefined) === decided()),
    (key, one) => {
      if (one.outcome || (key !== "u" && key !== "l")) return false;
      if (key === "u") uphold(one);
      else lift(one);
      return true;
    },
  );

  const run = (one: Appeal, outcome: "uphold" | "lift", said: string) => async (reason: string) => {
    await decision.run({ id: one.id, outcome, reason });
    toast({ tone: "good", text: said });
    work.leave(one);
  };
  const uphold = (one: Appeal) =>
    request.ask({
      title: `Uphold the flag of ${one.name}?`,
      body: "It stays as it is, and there is no second appeal.",
      action: "Uphold the flag",
      run: run(one, "uphold", `The flag of ${one.name} stays.`),
    });
  const lift = (one: Appeal) =>
    request.ask({
      title: `Lift the flag of ${one.name}?`,
      body:
        one.kind === "user"
          ? "The account can log in again, search shows it, and its frozen requests go on."
          : "The campaign goes on where it was: in search, open to requests and acceptances.",
      action: "Lift the flag",
      mild: true,
      run: run(one, "lift", `The flag of ${one.name} is lifted.`),
    });

  return (
    <>
      <PageHeader
        title="Appeals"
        sub="Whoever is flagged may say once that it is wrong. Your answer is told to them."
      />
      <Tabs
        label="Which appeals"
        tabs={[
          { value: "", label: "Open" },
          { value: "decided", label: "Decided" },
        ]}
        value={decided() ? "decided" : ""}
        onChange={(value) => address.set({ show: value })}
      >
        <Worklist
          rows={decided() ? appeals.items() : work.waiting()}
          pages={appeals}
          failed="The appeals could not be loaded"
          empty={{
            icon: Scale,
            title: decided() ? "No appeal was decided yet." : "No appeal waits.",
            text: "They come from the owners of what is flagged.",
          }}
          keys={
            decided() ? undefined : (
              <>
                <Kbd>j</Kbd> <Kbd>k</Kbd> move through them, <Kbd>u</Kbd> upholds, <Kbd>l</Kbd>{" "}
                lifts, with a reason.
              </>
            )
          }
          list={work.list}
        >
          {(one) => (
            <AppealRow appeal={one} onUphold={() => uphold(one)} onLift={() => lift(one)} />
          )}
        </Worklist>
      </Tabs>
      <ReasonHost request={request} />
    </>
  );
}
