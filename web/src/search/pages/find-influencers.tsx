import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import SearchPanel from "./search-panel.tsx";

/** Find influencers, whatever the campaign. */
export default function FindInfluencers(): JSX.Element {
  createTitle(() => "Find influencers");
  return (
    <>
      <PageHeader
        title="Find influencers"
        sub="By what they make, how far they reach and what they ask."
      />
      <SearchPanel />
    </>
  );
}
