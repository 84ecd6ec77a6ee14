import { type AdRequest, type Deliverable, discloses, Submission } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextArea, TextField } from "../../ui/form/TextField.tsx";
import { Notice } from "../../ui/States.tsx";
import { pieceWord } from "../deliverable-words.ts";
import type { StepMove } from "../steps.data.ts";
import { Disclosed } from "./Disclosed.tsx";

export interface PieceFormProps {
  piece: Deliverable;
  other: string;
  send: (move: StepMove) => Promise<AdRequest>;
  onClose: () => void;
}

/** Hands a piece of work in: where the draft is to be seen, and its caption with the disclosure. */
export function SubmitSheet(props: PieceFormProps): JSX.Element {
  const { n, submission, disclosure } = props.piece;
  const form = createForm({
    schema: Submission,
    // Before the first try the disclosure stands there already.
    initial: { url: submission?.url ?? "", text: submission?.text ?? disclosure },
    submit: (body) => props.send({ step: "submit", n, body }),
    done: () => props.onClose(),
  });
  const text = () => String(form.value("text") ?? "");
  return (
    <Sheet
      open
      width={560}
      onClose={() => props.onClose()}
      title={t("Hand in the {piece}", { piece: pieceWord(props.piece) })}
      sub={t(
        "{other} approves it or asks for changes. After 72 hours of silence it approves itself.",
        { other: props.other },
      )}
    >
      <Form form={form} label={t("Hand in")} guard={false}>
        <Show when={props.piece.status === "changes_requested" && props.piece.note}>
          {(note) => (
            <Notice tone="sponsor" title={t("{other} asked for changes", { other: props.other })}>
              <p dir="auto" class="whitespace-pre-wrap">
                {note()}
              </p>
            </Notice>
          )}
        </Show>
        <TextField
          label={t("Link to the draft")}
          name="url"
          type="url"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          help={t("An unlisted post, or a file that you share. It is not published by this.")}
        />
        <div class="grid gap-2">
          <TextArea label={t("Caption")} name="text" maxLength={5000} rows={6} />
          <Show when={!form.error("text")}>
            <Disclosed text={disclosure} there={discloses(text(), disclosure)} />
          </Show>
        </div>
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" busy={form.busy()}>
            {t("Hand it in")}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
