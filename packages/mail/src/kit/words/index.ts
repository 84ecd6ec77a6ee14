import type { KitLanguage } from "../language.ts";
import { ar } from "./ar.ts";
import { de } from "./de.ts";
import { en } from "./en.ts";
import type { KitWords } from "./words.ts";

export type { KitWords } from "./words.ts";

export const WORDS: Record<KitLanguage, KitWords> = { en, de, ar };
