import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const installed = createRequire(import.meta.url);

/**
 * A file of a font family, by its name in the family's package. A bundle has no packages: there this
 * module is replaced by one that reads the same names in the folder `fonts` beside the function.
 */
export const fontFile = (family: string, name: string): Buffer =>
  readFileSync(installed.resolve(`@fontsource-variable/${family}/${name}`));
