import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { OwnBooks } from "../components/OwnBooks.tsx";
import { Statements } from "../components/Statements.tsx";

/** What an influencer earned, what is coming, and every movement of it. */
export default function Earnings(): JSX.Element {
  createTitle(() => "Earnings");
  return (
    <div class="max-w-[860px]">
      <PageHeader
        title="Earnings"
        sub="What was paid to you, after the platform’s fee, and what sponsors have paid in for work that is under way."
      />
      <OwnBooks
        figures={[
          ["Earned", "earned"],
          ["Held for your work", "coming"],
        ]}
        empty={{
          title: "Nothing has been paid to you yet.",
          text: "When a sponsor releases the money of a collaboration, it stands here.",
        }}
      >
        <Statements />
      </OwnBooks>
    </div>
  );
}
