/**
 * The part of papaparse that is used here: its parser proper. The minified file is the one for
 * browsers, which asks for nothing of Node, so that both sides run the same code.
 */
declare module "papaparse/papaparse.min.js" {
  export interface Step {
    data: string[][];
    errors: { code: string }[];
    /** `cursor`: how far the input is used up, in UTF-16 units. */
    meta: { cursor: number };
  }
  class Parser {
    constructor(config: {
      delimiter: string;
      newline: string;
      quoteChar: string;
      step: (step: Step) => void;
    });
    /** With `ignoreLastRow`, a row without its line end is left for the next call. */
    parse(input: string, baseIndex: number, ignoreLastRow: boolean): unknown;
    abort(): void;
  }
  const Papa: { Parser: typeof Parser };
  export default Papa;
}
