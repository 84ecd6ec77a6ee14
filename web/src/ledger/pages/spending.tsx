import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { OwnBooks } from "../components/OwnBooks.tsx";

/** What a sponsor paid in, and where it went. */
export default function Spending(): JSX.Element {
  createTitle(() => t("Spending"));
  return (
    <div class="max-w-read">
      <PageHeader
        title={t("Spending")}
        sub={t(
          "What you paid in for collaborations: held until the work is live, then paid out, or come back to you.",
        )}
      />
      <OwnBooks
        figures={[
          [t("Paid in"), "funded"],
          [t("Held"), "held"],
          [t("Paid out"), "paid"],
          [t("Come back"), "refunded"],
        ]}
        empty={{
          title: t("You have paid in nothing yet."),
          text: t("Once an offer is accepted, fund it in its thread. Each payment stands here."),
        }}
      />
    </div>
  );
}
