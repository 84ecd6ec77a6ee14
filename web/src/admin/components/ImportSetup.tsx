import { useNavigate } from "@solidjs/router";
import {
  type CreatorDefaults,
  type CreatorMapping,
  guessMapping,
  mappingProblems,
  readCreators,
} from "@tandem/contract/creators-csv";
import Upload from "lucide-solid/icons/upload";
import { createMemo, For, type JSX, onCleanup, Show } from "solid-js";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { count } from "../../ui/format.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { ImportWish } from "../import-wish.ts";
import { createFileImport } from "../imports.data.ts";
import { keepImport } from "../last-import.ts";
import { previewOf, type ReadFile, stated } from "../preview.ts";
import { DefaultFields, MappingFields } from "./ImportFields.tsx";
import { PreviewTables } from "./PreviewTables.tsx";

export interface ImportSetupProps {
  read: ReadFile;
  /** Goes back to choosing a file. */
  onOther: () => void;
}

/** Columns, defaults and the rows as they will be read, live; then the file goes up. */
export default function ImportSetup(props: ImportSetupProps): JSX.Element {
  const navigate = useNavigate();
  const table = () => props.read.table;
  const rows = () => table().entries.filter((entry) => entry.ok);
  const sending = createFileImport(() => props.read.file);
  onCleanup(sending.abort);

  const form = createForm({
    schema: ImportWish,
    initial: {
      mapping: guessMapping(table().header, rows().slice(0, 200)),
      defaults: { platform: "instagram", category: "other" },
    },
    submit: sending.run,
    done: ({ id }) => {
      keepImport(id);
      navigate(`/admin/imports/${id}`);
    },
  });
  const mapping = createMemo(() => stated((form.values().mapping ?? {}) as CreatorMapping));
  const defaults = createMemo(() => stated((form.values().defaults ?? {}) as CreatorDefaults));
  const problems = createMemo(() => mappingProblems(mapping(), table().header));
  const preview = createMemo(() => previewOf(readCreators, table(), mapping(), defaults()));

  return (
    <Form form={form} label="Import of creators">
      <div class="flex flex-wrap items-center justify-between gap-3 rounded-card border border-hairline bg-raised px-4 py-3">
        <p class="min-w-0 text-14">
          <span class="font-semibold break-all">{props.read.file.name}</span>{" "}
          <span class="text-muted">
            {size(props.read.file.size)}, {count(table().header.length)} columns,{" "}
            {props.read.whole ? "" : "the first "}
            {count(table().entries.length)} rows
          </span>
        </p>
        <Button size="sm" onClick={() => props.onOther()} disabled={form.busy()}>
          Choose another file
        </Button>
      </div>
      <Section
        title="Columns"
        help="This is our guess by the names and the content. What you leave empty is not read."
      >
        <MappingFields header={table().header} sample={rows()[0]} mapping={mapping()} />
        <For each={problems()}>{(words) => <p class="pt-3 text-14 text-bad">{words}.</p>}</For>
      </Section>
      <Section title="Where a row says nothing" help="Taken for rows whose own cell is empty.">
        <DefaultFields />
      </Section>
      <Section title="As it will be read" help={summary(preview(), props.read.whole)}>
        <PreviewTables preview={preview()} />
      </Section>
      <div class="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-hairline bg-paper py-3 max-md:bottom-[calc(56px+env(safe-area-inset-bottom))]">
        <Show
          when={sending.sent() !== null}
          fallback={
            <p class="grow text-14 text-muted max-sm:hidden">
              The file stays in this browser until you press Import.
            </p>
          }
        >
          <div class="grow basis-60">
            <ProgressBar label="The file goes up" share={sending.sent() ?? 0} />
          </div>
        </Show>
        <Button
          type="submit"
          variant="primary"
          icon={Upload}
          class="max-sm:grow"
          busy={form.busy()}
          disabled={problems().length > 0}
        >
          Import
        </Button>
      </div>
    </Form>
  );
}

function size(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
  return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}

function summary(preview: { good: unknown[]; rejectedRows: number }, whole: boolean): string {
  const rows = `${count(preview.good.length)} good, ${count(preview.rejectedRows)} rejected`;
  return whole ? `${rows}.` : `${rows} among the first rows; the rest is read during the import.`;
}
