import { NewAbuseReport } from "@tandem/contract";
import type { JSX } from "solid-js";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { Select } from "../../ui/form/Select.tsx";
import { TextArea } from "../../ui/form/TextField.tsx";
import { toast } from "../../ui/toast.ts";
import { createAbuseReport } from "../moderation.data.ts";
import { abuseKindWords, abuseReasonWords } from "../moderation-words.ts";

/** What is reported: a message with the thread that it stands in. */
export type Reported = Pick<NewAbuseReport, "kind" | "id" | "adRequestId">;

const reasons = Object.entries(abuseReasonWords).map(([value, label]) => ({ value, label }));

/** Asks why something is reported. */
export default function ReportDialog(props: { what: Reported; onClose: () => void }): JSX.Element {
  const report = createAbuseReport();
  const form = createForm({
    schema: NewAbuseReport,
    initial: { ...props.what, reason: "", text: "" },
    submit: report.run,
    done: () => {
      toast({ tone: "good", text: "Thank you. We look at it, and tell you when it is settled." });
      props.onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={`Report this ${abuseKindWords[props.what.kind]}`}
      sub="Only admins learn that it was you."
      footer={
        <>
          <Button onClick={() => props.onClose()}>Cancel</Button>
          <Button variant="primary" type="submit" form="abuse" busy={form.busy()}>
            Report
          </Button>
        </>
      }
    >
      <Form form={form} label="Report" id="abuse" guard={false}>
        <Select name="reason" label="What is wrong" options={reasons} />
        <TextArea
          name="text"
          label="What happened"
          optional
          maxLength={2000}
          rows={4}
          help="Whatever helps us to understand it."
        />
      </Form>
    </Dialog>
  );
}
