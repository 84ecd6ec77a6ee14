import { Hono } from "hono";
import { handle } from "hono/aws-lambda";

const app = new Hono();
app.get("/api/health", (c) => c.json({ status: "ok" }));

/** The least that answers the event of an HTTP API. */
export const handler = handle(app);
