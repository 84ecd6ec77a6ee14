import { NewAppeal } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";

/** Why a flag is wrong, in its owner's words. */
export default function AppealForm(props: {
  run: (body: { text: string }) => Promise<unknown>;
  done: () => void;
}): JSX.Element {
  const form = createForm({
    schema: NewAppeal,
    initial: { text: "" },
    submit: (body) => props.run(body),
    done: () => props.done(),
  });
  return (
    <Form form={form} label={t("Appeal")} submitLabel={t("Send the appeal")}>
      <TextArea
        name="text"
        label={t("Why it is wrong")}
        maxLength={2000}
        rows={6}
        help={t("An admin reads it and answers. You can appeal once, so say all that matters.")}
      />
    </Form>
  );
}
