import type { ImportReason, ImportReasonKind } from "@tandem/contract/creators-csv";
import { apart } from "../language/apart.ts";
import { t } from "../language/t.ts";

/** Why a whole file was not taken; the reasons of rows are in `import-reasons.ts`. */
export const fileReasons = {
  no_handle_column: () => t("No column is chosen for the handle or the profile's address"),
  no_column: ({ text = "" }) => t('The file has no column "{text}"', { text: apart(text) }),
  empty: () => t("The file is empty"),
  only_header: () => t("The file has a header, but no rows below it"),
  not_csv: () => t("The file cannot be read as CSV"),
  gone: () => t("The uploaded file is no longer there. Upload it again"),
  replaced: () =>
    t("The uploaded file was replaced after the import was asked for. Upload it again"),
  our_fault: () =>
    t(
      "Something on our side stopped this import. What came in before stays; import the same file again for the rest",
    ),
} satisfies Partial<Record<ImportReasonKind, (why: ImportReason) => string>>;
