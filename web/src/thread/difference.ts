import type { Offer } from "@tandem/contract";
import { commonDisclosure, type Group, grouped, keyOf } from "./deliverable-words.ts";

/** The part of an offer that two sides negotiate about. */
export type Terms = Pick<Offer, "amount" | "dueDate" | "deliverables" | "requirements">;

export interface Change<T> {
  before: T;
  after: T;
}
/** How many pieces of one kind there were and are. */
export interface GroupChange {
  group: Group;
  before: number;
  after: number;
}
/** A stretch of text that stayed, went or came. */
export interface TextPart {
  kind: "same" | "gone" | "new";
  text: string;
}

/** What is not the same in two offers; null where nothing changed. */
export interface Difference {
  /** Minor units. */
  amount: Change<number> | null;
  /** `YYYY-MM-DD`. */
  dueDate: Change<string> | null;
  /** When all pieces of each offer carry one text, and it is another. */
  disclosure: Change<string> | null;
  /** Every kind of work of either offer, also what stayed. */
  deliverables: GroupChange[] | null;
  requirements: TextPart[] | null;
}

/**
 * Compares the terms of two offers. A piece that is due with its offer counts as the same work
 * when only the day of the whole offer moves.
 */
export function difference(before: Terms, after: Terms): Difference {
  const was = commonDisclosure(before.deliverables);
  const is = commonDisclosure(after.deliverables);
  const apart = was === null || is === null;
  return {
    amount: changed(before.amount, after.amount),
    dueDate: changed(before.dueDate, after.dueDate),
    disclosure: apart ? null : changed(was, is),
    deliverables: groupChanges(grouped(before, apart), grouped(after, apart)),
    requirements:
      before.requirements === after.requirements
        ? null
        : textParts(before.requirements, after.requirements),
  };
}

/** True when nothing that is negotiated changed. */
export const isSame = (found: Difference): boolean =>
  Object.values(found).every((each) => each === null);

const changed = <T>(before: T, after: T): Change<T> | null =>
  before === after ? null : { before, after };

function groupChanges(before: Group[], after: Group[]): GroupChange[] | null {
  const all = new Map<string, GroupChange>();
  for (const group of before) all.set(keyOf(group), { group, before: group.n, after: 0 });
  for (const group of after) {
    const known = all.get(keyOf(group));
    all.set(keyOf(group), { group, before: known?.before ?? 0, after: group.n });
  }
  const changes = [...all.values()];
  return changes.some((each) => each.before !== each.after) ? changes : null;
}

/**
 * Two texts word by word, by their longest common subsequence: `same` and `gone` joined are the
 * text before, `same` and `new` the text after. Texts that share less than a third of their words
 * are set against each other whole, because scattered common words would only confuse.
 */
export function textParts(before: string, after: string): TextPart[] {
  const a = before.match(/\s+|\S+/gu) ?? [];
  const b = after.match(/\s+|\S+/gu) ?? [];
  const common = commonLengths(a, b);
  const words = (tokens: readonly string[]) => tokens.filter((token) => /\S/u.test(token)).length;
  const parts: TextPart[] = [];
  const add = (kind: TextPart["kind"], text: string) => {
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== "") parts.push({ kind, text });
  };
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const one = a[i];
    const other = b[j];
    if (one !== undefined && one === other) {
      add("same", one);
      if (/\S/u.test(one)) shared += 1;
      i += 1;
      j += 1;
    } else if (
      other === undefined ||
      (one !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      add("gone", one ?? "");
      i += 1;
    } else {
      add("new", other);
      j += 1;
    }
  }
  if (shared * 3 >= Math.max(words(a), words(b))) return joined(parts);
  return [
    { kind: "gone" as const, text: before },
    { kind: "new" as const, text: after },
  ].filter((part) => part.text !== "");
}

/** What lies between two words that stayed, as one stretch that went and one that came. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const all: TextPart[] = [];
  let gone = "";
  let fresh = "";
  const close = () => {
    if (gone) all.push({ kind: "gone", text: gone });
    if (fresh) all.push({ kind: "new", text: fresh });
    gone = fresh = "";
  };
  for (const [index, part] of parts.entries()) {
    const between =
      part.kind === "same" && part.text.trim() === "" && index > 0 && index < parts.length - 1;
    if (part.kind === "same" && !between) {
      close();
      all.push({ ...part });
      continue;
    }
    if (part.kind !== "new") gone += part.text;
    if (part.kind !== "gone") fresh += part.text;
  }
  close();
  return all;
}

const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** How many tokens the rests of both lists from `i` and `j` on have in common, in order. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = table[i] as number[];
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        a[i] === b[j]
          ? 1 + at(table, i + 1, j + 1)
          : Math.max(at(table, i + 1, j), at(table, i, j + 1));
    }
  }
  return table;
}
