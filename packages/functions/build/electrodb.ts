import { readFile } from "node:fs/promises";
import type { PluginBuild } from "esbuild";

/**
 * What an entity does besides describing: it asks, pages, scans, guesses indexes, reads answers and
 * translates cursors. Here the platform's table does what of it is needed, from `params` alone.
 */
const LEFT_OUT = [
  // asking, and reading what was answered
  ...["go", "_exec", "executeQuery", "executeOperation", "executeBulkGet", "executeBulkWrite"],
  ...["transactWrite", "transactGet", "check", "hydrate", "parse", "cleanseRetrievedData"],
  ...["formatResponse", "formatBulkWriteResponse", "applyBulkGetResponseFormatting"],
  ...["_formatDefaultResponse", "_isConditionalCheckFailedException"],
  ...["_createNewBatchGetOrderMaintainer", "_batchGetParams", "_batchWriteParams"],
  // scans, and queries by whichever index fits
  ...["match", "find", "_findBestIndexKeyMatch", "_makeScanParam"],
  // several entities in one query, and keys of several attributes
  ...["collection", "_compositeQueryParams"],
  // cursors and pages
  ...["ownsItem", "ownsKeys", "ownsCursor", "ownsPager", "serializeCursor", "deserializeCursor"],
  ...["_fromCompositeToKeys", "_fromCompositeToCursor", "_fromKeysToCursor"],
  ...["_fromKeysToComposite", "_fromCursorToKeys", "_fromCursorToComposite"],
  ...["_fromCompositeToKeysByIndex", "_fromCompositeToCursorByIndex"],
  ...["_fromCursorToKeysByIndex", "_fromCursorToCompositeByIndex"],
  ...["_fromKeysToCursorByIndex", "_fromKeysToCompositeByIndex"],
  ...["_trimKeysToIndex", "_verifyKeys", "_deconstructIndex"],
  ...["_formatKeysToItem", "_constructPagerIndex", "_formatSuppliedPager", "_formatReturnPager"],
  ...["_formatExclusiveStartKey"],
];

/** The code of ElectroDB's entity without the bodies of methods; each left says that it was left out. */
export function describing(code: string): string {
  return LEFT_OUT.reduce((left, name) => {
    // As its formatter writes methods: their first and last lines are indented by two blanks.
    const method = new RegExp(`^  (async )?${name}\\([^]*?^  \\}$`, "m");
    if (!method.test(left)) throw new Error(`ElectroDB's entity has no method ${name} any more.`);
    return left.replace(method, `  ${name}() { throw new Error("${name} was left out."); }`);
  }, code);
}

/**
 * The code of what checks models without the shapes to check them by, and without jsonschema, with
 * which ElectroDB does so at every cold start. A test checks the models with the real one, so that
 * only the repetition is left out.
 */
export function unchecked(code: string): string {
  const [start, end] = [
    code.indexOf("const Validator"),
    code.indexOf("function isStringHasLength"),
  ];
  if (start < 0 || end < start) throw new Error("ElectroDB checks models in another way now.");
  return `${code.slice(0, start)}
const validateModel = () => undefined;
const testModel = () => [true, ""];
${code.slice(end)}`;
}

const CUTS: ReadonlyArray<[file: RegExp, cut: (code: string) => string]> = [
  [/[\\/]electrodb[\\/]src[\\/]entity\.js$/, describing],
  [/[\\/]electrodb[\\/]src[\\/]validations\.js$/, unchecked],
];

/** Leaves out of ElectroDB what functions never come to. */
export function cutElectroDb(build: PluginBuild): void {
  for (const [filter, cut] of CUTS) {
    build.onLoad({ filter }, async ({ path }) => ({
      contents: cut(await readFile(path, "utf8")),
      loader: "js",
    }));
  }
}
