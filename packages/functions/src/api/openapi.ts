import {
  cachingOf,
  type Endpoint,
  ERRORS,
  type ErrorCode,
  errorsOf,
  FIELD_FAULTS,
  type RefusalFacts,
} from "@tandem/contract";
import { type JsonSchema, toJsonSchema } from "@valibot/to-json-schema";
import type * as v from "valibot";

type Endpoints = Record<string, Record<string, Endpoint>>;
type Doc = Record<string, unknown>;

let made: Doc | undefined;

/**
 * The OpenAPI 3.1 document, made from the very endpoints and schemas that requests are held to:
 * every route, every status, every error code.
 */
export function openapiDocument(nouns: Endpoints): Doc {
  made ??= makeDocument(nouns);
  return made;
}

function makeDocument(nouns: Endpoints): Doc {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [noun, endpoints] of Object.entries(nouns)) {
    for (const [name, endpoint] of Object.entries(endpoints)) {
      const path = paths[endpoint.path] ?? {};
      path[endpoint.method.toLowerCase()] = operation(noun, name, endpoint);
      paths[endpoint.path] = path;
    }
  }
  paths["/health"] = { get: health };
  return {
    openapi: "3.1.0",
    info: {
      title: "Tandem",
      version: "1",
      description:
        "Sponsors and influencers, from first search to paid invoice. Money is an integer in minor units plus an ISO 4217 currency; times are ISO 8601 in UTC. Errors are RFC 9457 problem details with a `code` of a closed list.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api" }],
    paths,
    components: {
      schemas: { Problem: problemSchema(Object.keys(ERRORS) as ErrorCode[]) },
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
        refresh: { type: "apiKey", in: "cookie", name: "tandem_refresh" },
      },
    },
  };
}

const jsonSchema = (schema: v.GenericSchema, typeMode: "input" | "output"): JsonSchema => {
  const { $schema: _, ...rest } = toJsonSchema(schema, { errorMode: "ignore", typeMode });
  return rest as JsonSchema;
};
const json = (schema: unknown) => ({ "application/json": { schema } });

function operation(noun: string, name: string, e: Endpoint) {
  return {
    operationId: `${noun}.${name}`,
    tags: [noun],
    summary: e.summary,
    "x-who": e.who,
    ...(e.who === "all" ? {} : { security: [{ bearer: [] }] }),
    parameters: [
      ...pathParameters(e),
      ...queryParameters(e),
      ...(e.method === "POST" ? [IDEMPOTENCY_KEY] : []),
      ...(cachingOf(e) === "never" ? [] : [IF_NONE_MATCH]),
    ],
    ...(e.body
      ? { requestBody: { required: true, content: json(jsonSchema(e.body, "input")) } }
      : {}),
    responses: {
      [e.status]: {
        description: "Done",
        ...(cachingOf(e) === "never" ? {} : { headers: VALIDATORS }),
        ...(e.answer ? { content: json(jsonSchema(e.answer, "output")) } : {}),
      },
      ...(cachingOf(e) === "never" ? {} : { 304: NOT_MODIFIED }),
      ...problems(errorsOf(e)),
    },
  };
}

const IDEMPOTENCY_KEY = {
  name: "Idempotency-Key",
  in: "header",
  required: false,
  description: "The same key and body within 24 h gives the first answer again.",
  schema: { type: "string", pattern: "^[\\x21-\\x7e]{1,255}$" },
};

const IF_NONE_MATCH = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of an answer that one has: 304 says that it is still the same.",
  schema: { type: "string" },
};
const VALIDATORS = {
  ETag: { description: "Names exactly this body.", schema: { type: "string" } },
  "Cache-Control": { description: "How the answer may be kept.", schema: { type: "string" } },
};
const NOT_MODIFIED = { description: "As the one that If-None-Match names", headers: VALIDATORS };

const pathParameters = (e: Endpoint) =>
  [...e.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string", minLength: 1, maxLength: 400 },
  }));

function queryParameters(e: Endpoint) {
  if (!e.query) return [];
  const { properties = {}, required = [] } = jsonSchema(e.query, "input") as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "query",
    required: required.includes(name),
    schema,
  }));
}

/** One entry a status, naming the codes that it can carry. */
function problems(codes: ErrorCode[]) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes)
    byStatus.set(ERRORS[code][0], [...(byStatus.get(ERRORS[code][0]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${ERRORS[code][1]}`).join("; "),
        ...(status === 429 || status === 503
          ? { headers: { "Retry-After": { schema: { type: "integer" } } } }
          : {}),
        content: { "application/problem+json": { schema: problemSchema(list) } },
      },
    ]),
  );
}

const [text, figure] = [{ type: "string" }, { type: "number" }];
const factSchemas = {
  ...{ status: text, side: text, day: text, month: text, zone: text, currency: text, text },
  ...{ amount: figure, needed: figure, version: figure, most: figure, least: figure },
} satisfies Record<keyof RefusalFacts, unknown>;

const problemSchema = (codes: ErrorCode[]) => ({
  type: "object",
  required: ["type", "title", "status", "detail", "code"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: codes },
    requestId: { type: "string" },
    appeal: {
      type: "string",
      description: "Of a suspended account at log-in: the token for GET /appeals/{token}",
    },
    facts: {
      type: "object",
      description: "What `detail` tells in figures and names",
      properties: factSchemas,
    },
    errors: {
      type: "array",
      items: {
        type: "object",
        required: ["path", "message"],
        properties: {
          path: { type: "string" },
          message: { type: "string" },
          why: {
            type: "object",
            description: "The message in pieces, where it has figures",
            required: ["kind"],
            properties: { kind: { type: "string", enum: [...FIELD_FAULTS] }, ...factSchemas },
          },
        },
      },
    },
  },
});

const health = {
  operationId: "health",
  tags: ["health"],
  summary: "Whether the table can be read",
  "x-who": "all",
  responses: {
    200: {
      description: "It can",
      content: json({
        type: "object",
        required: ["status"],
        properties: { status: { type: "string", const: "ok" } },
      }),
    },
    ...problems(["internal.unavailable", "internal.error", "request.too_many"]),
  },
};
