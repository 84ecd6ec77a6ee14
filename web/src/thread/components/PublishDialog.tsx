import { Publication } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { pieceWord } from "../deliverable-words.ts";
import type { PieceFormProps } from "./SubmitSheet.tsx";

/** Says where an approved piece is live. */
export function PublishDialog(props: PieceFormProps): JSX.Element {
  const form = createForm({
    schema: Publication,
    initial: { url: "" },
    submit: (body) => props.send({ step: "publish", n: props.piece.n, body }),
    done: () => props.onClose(),
  });
  return (
    <Dialog
      open
      onClose={() => props.onClose()}
      title={t("The {piece} is live", { piece: pieceWord(props.piece) })}
      sub={t(
        "Once all work is live, {other} releases the money, or it comes by itself after 14 days.",
        { other: props.other },
      )}
    >
      <Form form={form} label={t("Published")} guard={false}>
        <TextField
          label={t("Link to the post")}
          name="url"
          type="url"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          autofocus
        />
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button onClick={() => props.onClose()}>{t("Cancel")}</Button>
          <Button type="submit" variant="primary" busy={form.busy()}>
            {t("It is live")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
