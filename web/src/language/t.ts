import type { JSX } from "solid-js";

/** What may stand for a name in a message: words, and figures that say which plural is meant. */
type Value = string | number;
type RichValue = JSX.Element | ((inside: string) => JSX.Element);

const uncompiled = (message: string): never => {
  throw new Error(`This message was not compiled: ${message}`);
};

/**
 * A message in the reader's language. It is written in English, in ICU MessageFormat, at the place
 * where it is shown: `t("{name} asks for {amount}", { name, amount })`,
 * `t("{n, plural, one {# offer} other {# offers}}", { n })`. The build puts the words of its
 * language in this place (`build/words`), so that no catalogue is loaded and nothing is looked up.
 *
 * The message has to be a plain string. Its translations stand in `messages/<language>/<folder>.json`.
 */
export function t(message: string, _values?: Record<string, Value>): string {
  return uncompiled(message);
}

/**
 * A message with elements in it, for use as a child: `rich("Read <link>the guide</link>", { link:
 * (words) => <A href="/docs">{words}</A> })`, `rich("{name} asks", { name: <b>{name()}</b> })`.
 */
export function rich(message: string, _values: Record<string, RichValue>): JSX.Element {
  return uncompiled(message);
}
