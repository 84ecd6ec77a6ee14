import type { SavedSearch, SearchConditions } from "@tandem/contract";
import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { toast } from "../../ui/toast.ts";
import { createSaving } from "../saved-search.data.ts";
import { searchWords } from "../search-words.ts";

/** Gives the present search a name and keeps it. */
export function SaveSearchForm(props: {
  current: { query: SearchConditions; sort: SavedSearch["sort"] };
}): JSX.Element {
  const saving = createSaving();
  const form = createForm({
    schema: async () => (await import("@tandem/contract")).NewSavedSearch,
    initial: { name: "", query: props.current.query, sort: props.current.sort },
    submit: (search) => saving.run({ ...search, ...props.current }),
    done: ({ name }) => toast({ tone: "good", text: t("“{name}” is saved.", { name }) }),
  });
  return (
    <Form form={form} label={t("Save this search")} guard={false}>
      <TextField
        label={t("Save this search as")}
        name="name"
        maxLength={60}
        autofocus
        help={searchWords(props.current.query)}
      />
      <div class="flex justify-end">
        <Button type="submit" variant="primary" busy={form.busy()}>
          {t("Save")}
        </Button>
      </div>
    </Form>
  );
}
