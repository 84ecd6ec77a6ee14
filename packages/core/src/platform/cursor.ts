import { refuse } from "./errors.ts";
import type { Platform } from "./platform.ts";
import { sign, unsign } from "./sign.ts";

/**
 * A cursor names where a list goes on. It is opaque, signed, and good only for the list that it
 * came from: `list` names the route, the reader and the conditions.
 */
export const writeCursor = async (
  platform: Platform,
  list: string,
  position: unknown,
): Promise<string> => sign(platform.secrets, `cursor:${list}`, position);

/** The position in a cursor; none given is undefined, one that is not ours `request.bad_cursor`. */
export async function readCursor<T>(
  platform: Platform,
  list: string,
  cursor: string | undefined,
): Promise<T | undefined> {
  if (cursor === undefined) return undefined;
  const position = await unsign<T>(platform.secrets, `cursor:${list}`, cursor);
  if (position === undefined) throw refuse("request.bad_cursor");
  return position;
}
