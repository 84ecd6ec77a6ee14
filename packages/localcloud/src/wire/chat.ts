import type { Context, Hono } from "hono";
import type { Mailbox } from "../mailbox/store.ts";

const refused = (c: Context, status: 400 | 404 | 429, name: string, message: string) =>
  c.json({ error: { code: status, message, status: name } }, status);

/** How often a busy space refuses a text before it takes it. */
const BUSY_TIMES = 2;

/**
 * Stands for Google Chat's incoming webhooks, `/v1/spaces/{space}/messages`. The space `gone` is
 * none; the space `busy` refuses each text twice for the sake of its quota, and then takes it.
 */
export function answerChat(wire: Hono, mailbox: Mailbox): void {
  const refusals = new Map<string, number>();
  wire.post("/v1/spaces/:space/messages", async (c) => {
    const space = c.req.param("space");
    const { text } = (await c.req.json()) as { text?: string };
    if (space === "gone") return refused(c, 404, "NOT_FOUND", "The space does not exist.");
    if (!text) return refused(c, 400, "INVALID_ARGUMENT", "Message cannot be empty.");
    const before = refusals.get(text) ?? 0;
    if (space === "busy" && before < BUSY_TIMES) {
      refusals.set(text, before + 1);
      c.header("retry-after", "1");
      return refused(c, 429, "RESOURCE_EXHAUSTED", "Quota exceeded for this space.");
    }
    refusals.delete(text);
    const id = mailbox.addMessage({ channel: "chat", to: space, text });
    return c.json({ name: `spaces/${space}/messages/${id}`, text });
  });
}
