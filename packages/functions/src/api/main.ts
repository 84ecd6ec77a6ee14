import { onObjects, onSecrets, onTable } from "@tandem/core/platform";
import { handle } from "hono/aws-lambda";
import { platformOf } from "../platform.ts";
import { createApi } from "./app.ts";

const platform = platformOf({ ...onTable, ...onSecrets, ...onObjects });

export const app = createApi(platform());

/** HTTP API (payload version 2) → the API. */
export const handler = handle(app);
