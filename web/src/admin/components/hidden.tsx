import type { JSX } from "solid-js";

/** Words of a message that only screen readers say: what a verb on a row is about. */
export const hidden = (words: string): JSX.Element => <span class="sr-only">{words}</span>;
