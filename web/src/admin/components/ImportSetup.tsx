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
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Section } from "../../ui/Card.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { compact, count } from "../../ui/format.ts";
import { ProgressBar } from "../../ui/ProgressBar.tsx";
import { failureWords } from "../import-reasons.ts";
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
    <Form form={form} label={t("Import of creators")}>
      <div class="flex flex-wrap items-center justify-between gap-3 rounded-card border border-hairline bg-raised px-4 py-3">
        <p class="min-w-0 text-14">
          <span class="font-semibold break-all">{props.read.file.name}</span>{" "}
          <span class="text-muted">
            {props.read.whole
              ? t("{size}, {columns} columns, {rows} rows", {
                  size: size(props.read.file.size),
                  columns: count(table().header.length),
                  rows: count(table().entries.length),
                })
              : t("{size}, {columns} columns, the first {rows} rows", {
                  size: size(props.read.file.size),
                  columns: count(table().header.length),
                  rows: count(table().entries.length),
                })}
          </span>
        </p>
        <Button size="sm" onClick={() => props.onOther()} disabled={form.busy()}>
          {t("Choose another file")}
        </Button>
      </div>
      <Section
        title={t("Columns")}
        help={t(
          "This is our guess by the names and the content. What you leave empty is not read.",
        )}
      >
        <MappingFields header={table().header} sample={rows()[0]} mapping={mapping()} />
        <For each={problems()}>
          {(problem) => (
            <p class="pt-3 text-14 text-bad">{failureWords(problem.reason, [problem.why])}</p>
          )}
        </For>
      </Section>
      <Section
        title={t("Where a row says nothing")}
        help={t("Taken for rows whose own cell is empty.")}
      >
        <DefaultFields />
      </Section>
      <Section title={t("As it will be read")} help={summary(preview(), props.read.whole)}>
        <PreviewTables preview={preview()} />
      </Section>
      <div class="sticky bottom-0 z-10 flex flex-wrap items-center justify-end gap-x-4 gap-y-2 border-t border-hairline bg-paper py-3 max-md:bottom-[calc(56px+env(safe-area-inset-bottom))]">
        <Show
          when={sending.sent() !== null}
          fallback={
            <p class="grow text-14 text-muted max-sm:hidden">
              {t("The file stays in this browser until you press Import.")}
            </p>
          }
        >
          <div class="grow basis-60">
            <ProgressBar label={t("The file goes up")} share={sending.sent() ?? 0} />
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
          {t("Import")}
        </Button>
      </div>
    </Form>
  );
}

function size(bytes: number): string {
  if (bytes < 1_024) return t("{n} B", { n: count(bytes) });
  if (bytes < 1_024 * 1_024) return t("{n} KB", { n: count(Math.round(bytes / 1_024)) });
  return t("{n} MB", { n: compact(bytes / 1_024 / 1_024) });
}

function summary(preview: { good: unknown[]; rejectedRows: number }, whole: boolean): string {
  const good = count(preview.good.length);
  const rejected = count(preview.rejectedRows);
  return whole
    ? t("{good} good, {rejected} rejected.", { good, rejected })
    : t(
        "{good} good, {rejected} rejected among the first rows; the rest is read during the import.",
        { good, rejected },
      );
}
