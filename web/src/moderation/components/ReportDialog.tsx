import { NewAbuseReport } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { toast } from "../../ui/toast.ts";
import { createAbuseReport } from "../moderation.data.ts";
import { abuseReasonWords } from "../moderation-words.ts";

/** What is reported: a message with the thread that it stands in. */
export type Reported = Pick<NewAbuseReport, "kind" | "id" | "adRequestId">;

const titles: Record<NewAbuseReport["kind"], string> = {
  user: t("Report this account"),
  campaign: t("Report this campaign"),
  message: t("Report this message"),
  review: t("Report this review"),
};
const reasons = Object.entries(abuseReasonWords).map(([value, label]) => ({ value, label }));

/** Asks why something is reported. */
export default function ReportDialog(props: { what: Reported; onClose: () => void }): JSX.Element {
  const report = createAbuseReport();
  const form = createForm({
    schema: NewAbuseReport,
    initial: { ...props.what, reason: "", text: "" },
    submit: report.run,
    done: () => {
      toast({
        tone: "good",
        text: t("Thank you. We look at it, and tell you when it is settled."),
      });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={titles[props.what.kind]}
      sub={t("Only admins learn that it was you.")}
      footer={
        <>
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button variant="primary" type="submit" form="abuse" busy={form.busy()}>
            {t("Report")}
          </Button>
        </>
      }
    >
      <Form form={form} label={t("Report")} id="abuse" guard={false}>
        <Select name="reason" label={t("What is wrong")} options={reasons} />
        <TextArea
          name="text"
          label={t("What happened")}
          optional
          maxLength={2000}
          rows={4}
          help={t("Whatever helps us to understand it.")}
        />
      </Form>
    </Dialog>
  );
}
