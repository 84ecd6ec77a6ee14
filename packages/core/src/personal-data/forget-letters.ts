import { DeadLetters } from "../job/index.ts";
import type { Ctx, StoredEvent } from "../platform/index.ts";
import { type Gone, redacted } from "./redact.ts";

/** Takes the person out of the messages that no worker could take: they carry events. */
export async function forgetLetters(ctx: Ctx, gone: Gone): Promise<void> {
  const { table } = ctx.platform;
  for await (const { id, body } of table.all(
    DeadLetters,
    DeadLetters.query.dead({ listed: "all" }),
  )) {
    const bare = body?.includes(gone.id) ? redactedBody(body, gone) : undefined;
    if (bare === undefined || bare === body) continue;
    await table.update(DeadLetters, DeadLetters.patch({ id }).set({ body: bare }));
  }
}

function redactedBody(body: string, gone: Gone): string | undefined {
  try {
    const message = JSON.parse(body) as { detail?: StoredEvent };
    if (!message.detail?.actor) return undefined;
    return JSON.stringify({
      ...message,
      detail: { ...message.detail, ...redacted(message.detail, gone) },
    });
  } catch {
    return undefined;
  }
}
