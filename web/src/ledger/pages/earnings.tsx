import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { OwnBooks } from "../components/OwnBooks.tsx";
import { Statements } from "../components/Statements.tsx";
import { createStatements } from "../ledger.data.ts";

/** What an influencer earned, what is coming, and every movement of it. */
export default function Earnings(): JSX.Element {
  createTitle(() => t("Earnings"));
  const statements = createStatements();
  return (
    <div class="max-w-read">
      <PageHeader
        title={t("Earnings")}
        sub={t(
          "What was paid to you, after the platform’s fee, and what sponsors have paid in for work that is under way.",
        )}
      />
      <OwnBooks
        waits={!statements.ready() && !statements.error()}
        figures={[
          [t("Earned"), "earned"],
          [t("Held for your work"), "coming"],
        ]}
        empty={{
          title: t("Nothing has been paid to you yet."),
          text: t("When a sponsor releases the money of a collaboration, it stands here."),
        }}
      >
        <Statements />
      </OwnBooks>
    </div>
  );
}
