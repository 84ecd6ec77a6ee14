import { DeadLetters } from "../job/index.ts";
import type { Ctx, StoredEvent } from "../platform/index.ts";
import { type Gone, redacted, scrubbed } from "./redact.ts";

/**
 * Takes the person out of the messages that no worker could take: by their id out of events, by
 * their words out of all others, such as what came back of a mail or an answer by text.
 */
export async function forgetLetters(ctx: Ctx, gone: Gone): Promise<void> {
  const { table } = ctx.platform;
  for await (const { id, body } of table.all(
    DeadLetters,
    DeadLetters.query.dead({ listed: "all" }),
  )) {
    const bare = body === undefined ? undefined : redactedBody(body, gone);
    if (bare === body) continue;
    await table.update(DeadLetters, DeadLetters.patch({ id }).set({ body: bare }));
  }
}

function redactedBody(body: string, gone: Gone): string {
  const message = parsed(body) as { detail?: StoredEvent } | undefined;
  if (!message?.detail?.actor) return withoutWords(body, gone);
  if (!body.includes(gone.id)) return body;
  return JSON.stringify({
    ...message,
    detail: { ...message.detail, ...redacted(message.detail, gone) },
  });
}

/** A text without the words, also where it is JSON, and in texts of that which are JSON again. */
function withoutWords(text: string, gone: Gone): string {
  const value = parsed(text);
  if (value === undefined) return withoutWordsIn(text, gone);
  let found = false;
  const bare = JSON.stringify(value, (_, one: unknown) => {
    if (typeof one !== "string") return one;
    const without = withoutWords(one, gone);
    found ||= without !== one;
    return without;
  });
  return found ? bare : text;
}

/** What looks like an address; a full stop behind it ends a sentence. */
const ADDRESS = /([^\s<>()[\]'",;:@]+@[^\s<>()[\]'",;:@]*[\p{L}\p{N}])/u;

/** Of an address only the whole is theirs: somebody else's may begin with this one's name. */
function withoutWordsIn(text: string, gone: Gone): string {
  const addresses = { ...gone, words: gone.words.filter((word) => word.includes("@")) };
  const pieces = text.split(ADDRESS);
  return pieces.map((piece, i) => scrubbed(piece, i % 2 === 0 ? gone : addresses)).join("");
}

/** What a text says as JSON; undefined where it is something else, or a single value. */
function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
