import { handle } from "hono/aws-lambda";
import { platform } from "../platform.ts";
import { createApi } from "./app.ts";

export const app = createApi(platform());

/** HTTP API (payload version 2) → the API. */
export const handler = handle(app);
