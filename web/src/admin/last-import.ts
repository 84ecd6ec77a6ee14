import { remember } from "../app/theme.ts";

const name = "tandem.import";

/** The id of the last import that was started on this device; none without storage. */
export function lastImport(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps the way back to an import, which only its own admin can look at. */
export const keepImport = (id: string): void => remember(name, id);
