import { Hono } from "hono";
import { mailPage, mailPageHeaders } from "../mailbox/page.ts";
import type { Mailbox } from "../mailbox/store.ts";
import type { Schedules } from "../schedules/clock.ts";
import type { ToTopic } from "../wire/topics.ts";

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

function problem(status: number, code: string, title: string): Response {
  return Response.json(
    { type: "about:blank", title, status, detail: title, code },
    { status, headers: { "content-type": "application/problem+json" } },
  );
}

function foreign(request: Request): boolean {
  const origin = request.headers.get("origin");
  const host = request.headers.get("host") ?? "";
  return (
    !loopback.test(host) || (origin !== null && !loopback.test(origin.replace(/^https?:\/\//, "")))
  );
}

/**
 * What only this machine may see: mails, messages, and the schedules' triggers. `POST /_local/sms`
 * `{from, text}` stands for someone who answers a text. A page of another site, or a name that was
 * pointed at the loopback address, is refused.
 */
export function makeLocal(
  mailbox: Mailbox,
  schedules: Pick<Schedules, "fire">,
  toTopic: ToTopic,
): Hono {
  const local = new Hono().basePath("/_local");
  local.use("*", async (c, next) => {
    if (foreign(c.req.raw)) return problem(403, "local.foreign", "Only for this machine.");
    return next();
  });
  local.get("/mail", (c) =>
    c.html(mailPage(mailbox.mails(), c.req.query("id")), 200, mailPageHeaders),
  );
  local.get("/mail.json", (c) => c.json(mailbox.mails()));
  local.get("/mail/:id/:name", (c) => {
    const found = mailbox.attachment(c.req.param("id"), c.req.param("name"));
    if (!found) return problem(404, "local.unknown_attachment", "No such attachment.");
    return c.body(new Uint8Array(Buffer.from(found.content, "base64")), 200, {
      "content-type": found.contentType,
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "x-content-type-options": "nosniff",
    });
  });
  local.get("/messages.json", (c) => c.json(mailbox.messages()));
  local.post("/sms", async (c) => {
    const { from, text } = (await c.req.json()) as { from?: string; text?: string };
    if (!from || !text) return problem(422, "local.incomplete", "Name a number and a text.");
    await toTopic("replies", {
      originationNumber: from,
      destinationNumber: "+10000000000",
      messageKeyword: "KEYWORD",
      messageBody: text,
      inboundMessageId: crypto.randomUUID(),
    });
    return c.json({ from, text }, 202);
  });
  local.post("/schedules/:name", async (c) => {
    const fired = await schedules.fire(c.req.param("name"));
    return fired
      ? c.json({ fired: c.req.param("name") }, 202)
      : problem(404, "local.unknown_schedule", "No such schedule.");
  });
  local.all("*", () => problem(404, "local.unknown", "Nothing here."));
  return local;
}
