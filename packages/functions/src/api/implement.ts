import type { Endpoint } from "@tandem/contract";
import type { Ctx } from "@tandem/core/platform";
import type { Context } from "hono";
import type * as v from "valibot";

type Output<S> = S extends v.GenericSchema ? v.InferOutput<S> : undefined;
type Answer<E extends Endpoint> = E["answer"] extends v.GenericSchema
  ? v.InferOutput<E["answer"]>
  : unknown;
type ParamNames<P extends string> = P extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParamNames<Rest>
  : never;

/** What a handler is given: everything validated, and the Hono context for cookies and headers. */
export interface Call<E extends Endpoint> {
  ctx: Ctx;
  params: Record<ParamNames<E["path"]>, string>;
  query: Output<E["query"]>;
  body: Output<E["body"]>;
  c: Context<ApiEnv>;
}

export interface ApiEnv {
  Variables: { ctx: Ctx; ip: string; requestId: string };
  Bindings: { requestContext?: { http?: { sourceIp?: string }; requestId?: string } };
}

/** A route of the contract with the handler that adapts it to a verb. */
export interface Route {
  endpoint: Endpoint;
  handle: (call: Call<Endpoint>) => Promise<unknown>;
}

/** Binds an endpoint to its handler; the compiler holds the handler to the contract's types. */
export const implement = <E extends Endpoint>(
  endpoint: E,
  handle: (call: Call<E>) => Promise<Answer<E>>,
): Route => ({ endpoint, handle: handle as unknown as Route["handle"] });
