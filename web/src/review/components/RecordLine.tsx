import type { InfluencerRecord, SponsorRecord } from "@tandem/contract";
import Timer from "lucide-solid/icons/timer";
import type { JSX } from "solid-js";
import { rich } from "../../language/t.ts";
import { influencerRecordWords, sponsorRecordWords } from "../record-words.ts";

/** How punctual somebody is, in one line: how a sponsor pays, or how an influencer works. */
export function RecordLine(props: {
  record: SponsorRecord | InfluencerRecord;
  /** Whose it is, where the page does not say. */
  who?: string;
}): JSX.Element {
  const words = () =>
    "payments" in props.record
      ? sponsorRecordWords(props.record)
      : influencerRecordWords(props.record);
  return (
    <p class="flex items-start gap-2 text-14">
      <span class="mt-0.5 shrink-0 text-muted">
        <Timer size={16} />
      </span>
      <span>
        {props.who
          ? rich("<quiet>{who}:</quiet> {words}", {
              who: props.who,
              words: words(),
              quiet: (who) => <span class="text-muted">{who}</span>,
            })
          : words()}
      </span>
    </p>
  );
}
