import { t } from "../language/t.ts";
import { sentence } from "../words.ts";

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

/** Fields as they are called; of a path the parts are, with a comma between them. */
const names: Record<string, string> = {
  amount: t("amount"),
  appeal: t("appeal"),
  at: t("time"),
  available: t("available"),
  bio: t("bio"),
  brief: t("brief"),
  budget: t("budget"),
  category: t("category"),
  channel: t("channel"),
  city: t("city"),
  committed: t("committed"),
  companyName: t("company name"),
  count: t("reports of abuse"),
  country: t("country"),
  currency: t("currency"),
  deliverables: t("deliverables"),
  description: t("description"),
  displayName: t("display name"),
  dueDate: t("due date"),
  email: t("e-mail"),
  endDate: t("end date"),
  engagementRate: t("engagement"),
  flag: t("flag"),
  goals: t("goals"),
  hidden: t("hidden"),
  industry: t("industry"),
  kind: t("kind"),
  languages: t("languages"),
  location: t("location"),
  minPrice: t("minimum price"),
  name: t("name"),
  niche: t("niche"),
  offerVersion: t("version of the offer"),
  outcome: t("outcome"),
  paid: t("paid"),
  payment: t("payment"),
  platforms: t("platforms"),
  rating: t("rating"),
  reach: t("reach"),
  reason: t("reason"),
  reserved: t("reserved"),
  role: t("role"),
  severity: t("severity"),
  startDate: t("start date"),
  status: t("status"),
  suppressed: t("nothing is sent"),
  text: t("text"),
  timeZone: t("time zone"),
  username: t("username"),
  version: t("version"),
  visibility: t("visibility"),
  warnings: t("warnings"),
  website: t("website"),
};

/** `location.countryCode` → `Location, country code`. */
const labelOf = (path: string): string =>
  sentence(
    path
      .split(".")
      .map((part) => names[part] ?? part.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase())
      .join(t(", ")),
  );
