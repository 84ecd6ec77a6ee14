import type { JSX } from "solid-js";
import { BackLink } from "../../ui/BackLink.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileRow } from "../../ui/FileRow.tsx";
import { NumberField } from "../../ui/form/NumberField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { SkeletonPage } from "../../ui/Skeleton.tsx";
import { Spinner } from "../../ui/Spinner.tsx";
import { Part, Row } from "./Part.tsx";

const failure = { message: "Tandem cannot be reached right now.", requestId: "req_01J9Z6" };

/** Files to take away, what is under way, fields that cannot be used, ends of lists. */
export function Files(): JSX.Element {
  return (
    <Part title="Files and what is under way">
      <ul>
        <FileRow title="Campaigns" badge={<Badge tone="good">Ready</Badge>} facts="85 kB · 3 March">
          <Button size="sm">Download</Button>
        </FileRow>
        <FileRow
          title="Requests of a campaign with a name that goes on and on until it has to be broken"
          badge={<Badge tone="bad">Failed</Badge>}
          error="The file could not be written. Start it once more."
        >
          <Button size="sm">Try again</Button>
        </FileRow>
      </ul>
      <div class="grid gap-6 md:grid-cols-2">
        <ProgressBar label="Writing" share={0.4} />
        <ProgressBar label="Done" share={1} />
        <NumberField label="Followers" value={12500} help="12.5k is fine, too." />
        <NumberField label="Followers" value={12500} disabled />
        <NumberField label="Followers" error="Write a number." />
        <Select label="Category" disabled options={[{ value: "", label: "Any" }]} />
      </div>
      <Row label="BackLink, Spinner">
        <BackLink href="/ui">All campaigns</BackLink>
        <Spinner />
      </Row>
      <LoadMore hasMore busy shown={40} onMore={() => {}} />
      <LoadMore hasMore busy={false} shown={40} onMore={() => {}} error={failure} />
      <SkeletonPage />
    </Part>
  );
}
