export { endpoints } from "@tandem/contract";
export type { Answer, Input } from "./call.ts";
export { type Client, makeClient } from "./client.ts";
export { ApiRefusal } from "./refusal.ts";
