/** One field that a change touched; `undefined` where there was, or is, nothing. */
export interface Changed {
  /** The field's name in words: "Due date". */
  label: string;
  /** The last part of the field's path, which says how its values read. */
  field: string;
  before: unknown;
  after: unknown;
}

type Fields = Record<string, unknown> | null;

/**
 * What differs between two states, field by field in the order of their names; objects are opened
 * up, lists are compared as a whole. Nothing (`null`, missing, `""`) is the same as nothing.
 */
export function differences(before: Fields, after: Fields): Changed[] {
  const one = flat(before ?? {});
  const other = flat(after ?? {});
  const paths = [...new Set([...one.keys(), ...other.keys()])].sort();
  return paths
    .map((path) => ({
      label: labelOf(path),
      field: path.split(".").at(-1) ?? path,
      before: one.get(path),
      after: other.get(path),
    }))
    .filter((each) => JSON.stringify(each.before) !== JSON.stringify(each.after));
}

function flat(fields: Record<string, unknown>, prefix = ""): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    const path = prefix + name;
    if (isFields(value))
      for (const [inner, each] of flat(value, `${path}.`)) found.set(inner, each);
    else if (!isNothing(value)) found.set(path, value);
  }
  return found;
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isNothing = (value: unknown) => value === null || value === undefined || value === "";

/** `location.countryCode` → `Location, country code`. */
function labelOf(path: string): string {
  const words = path
    .split(".")
    .map((part) => part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase())
    .join(", ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
