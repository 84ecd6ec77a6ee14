import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { OwnBooks } from "../components/OwnBooks.tsx";

/** What a sponsor paid in, and where it went. */
export default function Spending(): JSX.Element {
  createTitle(() => "Spending");
  return (
    <div class="max-w-[860px]">
      <PageHeader
        title="Spending"
        sub="What you paid in for collaborations: held until the work is live, then paid out, or come back to you."
      />
      <OwnBooks
        figures={[
          ["Paid in", "funded"],
          ["Held", "held"],
          ["Paid out", "paid"],
          ["Come back", "refunded"],
        ]}
        empty={{
          title: "You have paid in nothing yet.",
          text: "Once an offer is accepted, fund it in its thread. Each payment stands here.",
        }}
      />
    </div>
  );
}
