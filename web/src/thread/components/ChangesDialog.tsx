import { ChangesWanted, MAX_ROUNDS } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea } from "../../ui/form/TextField.tsx";
import { pieceWord } from "../deliverable-words.ts";
import type { PieceFormProps } from "./SubmitSheet.tsx";

/** Asks for changes to what was handed in. */
export function ChangesDialog(props: PieceFormProps): JSX.Element {
  const form = createForm({
    schema: ChangesWanted,
    initial: { note: "" },
    submit: (body) => props.send({ step: "request-changes", n: props.piece.n, body }),
    done: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t("Changes to the {piece}", { piece: pieceWord(props.piece) })}
      sub={
        props.piece.rounds + 1 < MAX_ROUNDS
          ? t("You can ask for changes twice.")
          : t("This is the last time that you can ask for changes to it.")
      }
    >
      <Form form={form} label={t("Changes")} guard={false}>
        <TextArea
          label={t("What should be different")}
          name="note"
          maxLength={2000}
          rows={5}
          autofocus
          help={t("{other} reads it and hands in again.", { other: props.other })}
        />
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" busy={form.busy()}>
            {t("Ask for changes")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
