import type { Culture } from "./culture.ts";
import { LATIN } from "./latin.ts";
import { OTHER_SCRIPTS } from "./other-scripts.ts";

export const CULTURES: readonly Culture[] = [...LATIN, ...OTHER_SCRIPTS];
