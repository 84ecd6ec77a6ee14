import type { Endpoint } from "@tandem/contract";
import type { GenericSchema, InferInput, InferOutput } from "valibot";

/** The names in braces of a path: `"/campaigns/{id}/ad-requests"` → `"id"`. */
export type NamesIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

type Optional<T> = Record<string, never> extends T ? { query?: T } : { query: T };
type Sent<S> = S extends GenericSchema ? InferInput<S> : never;

type Params<E extends Endpoint> = [NamesIn<E["path"]>] extends [never]
  ? unknown
  : { params: Record<NamesIn<E["path"]>, string> };
type Query<E extends Endpoint> = E["query"] extends GenericSchema
  ? Optional<Partial<Sent<E["query"]>>>
  : unknown;
type Body<E extends Endpoint> = E["body"] extends GenericSchema
  ? { body: Sent<E["body"]> }
  : unknown;

/**
 * What a call of an endpoint takes: `params` for the names in its path, `query`, `body`, each only
 * where the endpoint has it. `key` is the Idempotency-Key of a POST; one is made when there is none,
 * and kept over the client's own repeats.
 */
export type Input<E extends Endpoint> = Params<E> &
  Query<E> &
  Body<E> & { key?: string; signal?: AbortSignal };

/** What a call of an endpoint answers; nothing where the endpoint answers nothing. */
export type Answer<E extends Endpoint> = E["answer"] extends GenericSchema
  ? InferOutput<E["answer"]>
  : undefined;

/** The loose form in which calls are carried out. */
export interface Given {
  params?: Record<string, string>;
  query?: Record<string, unknown>;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
}

/** The address of a call below the base: names filled in, empty values of the query left out. */
export function addressOf(path: string, { params = {}, query = {} }: Given): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined || value === "") throw new TypeError(`${path} lacks ${name}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined && each !== null && each !== "") search.append(name, String(each));
  }
  const text = search.toString();
  return text === "" ? filled : `${filled}?${text}`;
}
