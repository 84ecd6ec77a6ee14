import type { Campaign } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { DateField } from "../../ui/form/DateField.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { date, money } from "../../ui/format.ts";

/** What an offer and offers to several ask alike, as fields of the form that they stand in. */

/** The campaign whose budget it comes from, with what is left of that. */
export function CampaignField(props: { campaigns: readonly Campaign[] }): JSX.Element {
  return (
    <Select
      label={t("Campaign")}
      name="campaignId"
      options={props.campaigns.map((each) => ({
        value: each.id,
        label: t("{campaign} · {amount} available", {
          campaign: each.name,
          amount: money(each.available, each.currency, { whole: true }),
        }),
      }))}
    />
  );
}

export function RequirementsField(props: { rows?: number }): JSX.Element {
  return (
    <TextArea
      label={t("What you ask for")}
      name="requirements"
      maxLength={540}
      rows={props.rows ?? 4}
      placeholder={t("Show the texture in daylight. Mention the launch on 14 March.")}
    />
  );
}

/** When it is due, and a word that goes with it. */
export function DueAndMessage(props: {
  campaign: Campaign | undefined;
  /** What the message is for. */
  help: string;
}): JSX.Element {
  return (
    <>
      <DateField
        label={t("Due")}
        name="dueDate"
        optional
        help={t("Without a day it is due when the campaign ends, on {day}.", {
          day: date(props.campaign?.endDate ?? ""),
        })}
      />
      <TextArea
        label={t("Message")}
        name="message"
        optional
        maxLength={540}
        rows={3}
        help={props.help}
      />
    </>
  );
}
