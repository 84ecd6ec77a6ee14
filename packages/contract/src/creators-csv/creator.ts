import * as v from "valibot";
import { ABSENT, type Cell, problem, readText, value } from "./cell.ts";
import { readCountry } from "./countries.ts";
import { readCount } from "./figures.ts";
import { type Handle, type Platform, readHandle } from "./handles.ts";
import { readLanguages } from "./languages.ts";
import type { CreatorDefaults, CreatorMapping } from "./mapping.ts";
import { readCurrency, readPrice } from "./prices.ts";
import { type Because, because } from "./reasons.ts";
import type { CsvRow, Rejection } from "./table.ts";
import { type Category, readCategory, readPlatform } from "./words.ts";

/** A following on one platform; figures are integers, absent where the file says nothing. */
export interface PlatformDraft extends Handle {
  followers?: number;
  avgLikes?: number;
  avgComments?: number;
  avgViews?: number;
  postsLast30Days?: number;
}

/** A creator as a row of a file tells of one; what the file does not say is absent. */
export interface CreatorDraft {
  displayName: string;
  category: Category;
  /** The category's name when the file and the defaults name none. */
  niche: string;
  bio?: string;
  /** BCP 47 tags; may be empty. */
  languages: string[];
  /** `country` is ISO 3166-1 alpha-2. A city without a country is dropped. */
  location?: { country: string; city?: string };
  /** Integer, in minor units of `currency`; never without it. */
  minPrice?: number;
  /** ISO 4217. */
  currency?: string;
  /** In lower case. */
  email?: string;
  /** Exactly one: a row tells of one account. */
  platforms: [PlatformDraft];
}

export type ReadCreator =
  | { ok: true; line: number; creator: CreatorDraft }
  | { ok: false; line: number; rejections: Rejection[] };

const MAX = {
  displayName: 80,
  niche: 40,
  bio: 1080,
  city: 80,
  email: 254,
  postsLast30Days: 100_000,
} as const;

const Email = v.pipe(v.string(), v.email());

/**
 * One row → one creator, or every reason why not.
 *
 * A cell that is there and cannot be read rejects the row, even where the field is optional, so that
 * nothing is lost unseen; a cell that says "no value" (empty, `-`, `N/A`, `NaN%`) falls back to the
 * default, and then is absent. Needed are a handle, its platform and a category. The display name is
 * the handle as the file writes it when there is no other.
 */
export function readCreator(
  row: CsvRow,
  mapping: CreatorMapping,
  defaults: CreatorDefaults,
): ReadCreator {
  const cells = new CellsOfRow(row, mapping);
  const platform = cells.read("platform", readPlatform) ?? defaults.platform;
  const handle = readIdentity(cells, platform);
  const category = cells.read("category", readCategory) ?? defaults.category;
  if (category === undefined) cells.missing("category", because("no_category"));
  const displayName =
    cells.read("displayName", (text) => readText(text, MAX.displayName, "name")) ?? handle?.name;
  const country = cells.read("country", readCountry) ?? defaults.country;
  const city = cells.read("city", (text) => readText(text, MAX.city, "city"));
  const niche = cells.read("niche", (text) => readText(text, MAX.niche, "niche")) ?? defaults.niche;
  const bio = cells.read("bio", (text) => readText(text, MAX.bio, "bio"));
  const languages = cells.read("languages", readLanguages);
  const rowCurrency = cells.read("currency", readCurrency) ?? defaults.currency;
  const price = cells.read("minPrice", (text) => readPrice(text, rowCurrency));
  const currency = price?.currency ?? rowCurrency;
  const email = cells.read("email", readEmail);
  const figures = readFigures(cells);
  if (cells.rejections.length > 0 || !handle || !category || !displayName) {
    return { ok: false, line: row.line, rejections: cells.rejections };
  }
  const creator: CreatorDraft = {
    displayName,
    category,
    niche: niche ?? category,
    ...(bio !== undefined && { bio }),
    languages: languages ?? (defaults.language === undefined ? [] : [defaults.language]),
    ...(country !== undefined && { location: { country, ...(city !== undefined && { city }) } }),
    ...(price !== undefined && { minPrice: price.minPrice }),
    ...(currency !== undefined && { currency }),
    ...(email !== undefined && { email }),
    platforms: [{ ...handle.account, ...figures }],
  };
  return { ok: true, line: row.line, creator };
}

/** The mapped cells of one row, and what was found wrong with them so far. */
class CellsOfRow {
  readonly rejections: Rejection[] = [];

  constructor(
    private readonly row: CsvRow,
    private readonly mapping: CreatorMapping,
  ) {}

  text(field: keyof CreatorMapping): string {
    const column = this.mapping[field];
    return column === undefined ? "" : (this.row.cells.get(column) ?? "");
  }

  /** The value of the field's cell; undefined when it is absent, or is a problem, which is kept. */
  read<T>(field: keyof CreatorMapping, reader: (text: string) => Cell<T>): T | undefined {
    const cell = reader(this.text(field));
    if (cell.kind === "problem") this.missing(field, cell);
    return cell.kind === "value" ? cell.value : undefined;
  }

  missing(field: keyof CreatorMapping, { reason, why }: Because): void {
    const column = this.mapping[field];
    const { line } = this.row;
    this.rejections.push({ line, ...(column !== undefined && { column }), reason, why });
  }
}

/** The account, from the handle's cell, the address's, or both, and the name that they give. */
function readIdentity(
  cells: CellsOfRow,
  platform: Platform | undefined,
): { account: Handle; name: string } | undefined {
  const before = cells.rejections.length;
  const byUrl = cells.read("url", (text) => readHandle(text, platform));
  const byHandle = cells.read("handle", (text) => readHandle(text, byUrl?.platform ?? platform));
  const account = byUrl ?? byHandle;
  if (account === undefined) {
    if (cells.rejections.length === before) cells.missing("handle", because("no_handle"));
    return undefined;
  }
  if (byUrl && byHandle?.url !== undefined && byHandle.handle !== byUrl.handle) {
    cells.missing("url", because("other_handle"));
  }
  const written = cells
    .text("handle")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(/^\s*@+\s*/, "")
    .trim();
  const isAddress = written === "" || written.includes("/");
  const name = isAddress ? (byHandle ?? account).handle : written;
  return { account, name: shortened(name) };
}

/** Cut to the longest display name, never within a character. */
function shortened(name: string): string {
  return name
    .slice(0, MAX.displayName)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
}

const FIGURES = ["followers", "avgLikes", "avgComments", "avgViews", "postsLast30Days"] as const;

function readFigures(cells: CellsOfRow): Partial<Record<(typeof FIGURES)[number], number>> {
  const figures: Partial<Record<(typeof FIGURES)[number], number>> = {};
  for (const field of FIGURES) {
    const count = cells.read(field, readCount);
    if (count === undefined) continue;
    if (field === "postsLast30Days" && count > MAX.postsLast30Days) {
      cells.missing(field, because("too_many_posts", { most: MAX.postsLast30Days }));
    }
    figures[field] = count;
  }
  return figures;
}

function readEmail(text: string): Cell<string> {
  const email = readText(text.replace(/^\s*mailto:/i, ""), MAX.email, "email");
  if (email.kind !== "value") return email.kind === "absent" ? ABSENT : email;
  if (v.is(Email, email.value)) return value(email.value.toLowerCase());
  return problem("not_email");
}
