import { Publication } from "@tandem/contract";
import type { JSX } from "solid-js";
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
      title={`The ${pieceWord(props.piece)} is live`}
      sub={`Once all work is live, ${props.other} releases the money, or it comes by itself after 14 days.`}
    >
      <Form form={form} label="Published" guard={false}>
        <TextField
          label="Link to the post"
          name="url"
          type="url"
          inputMode="url"
          autocomplete="off"
          placeholder="https://"
          autofocus
        />
        <div class="flex flex-wrap justify-end gap-2 max-sm:*:grow">
          <Button onClick={() => props.onClose()}>Cancel</Button>
          <Button type="submit" variant="primary" busy={form.busy()}>
            It is live
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
