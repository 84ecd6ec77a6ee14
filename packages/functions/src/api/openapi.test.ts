import { type Endpoint, ERRORS, endpoints, errorsOf } from "@tandem/contract";
import { expect, test } from "vitest";
import { routes } from "./app.ts";
import { openapiDocument } from "./openapi.ts";
import { everyEndpoint } from "./testing.ts";

test("every endpoint of the contract has exactly one handler", () => {
  const key = (e: Endpoint) => `${e.method} ${e.path}`;
  expect(routes.map(({ endpoint }) => key(endpoint)).sort()).toEqual(
    everyEndpoint.map(([, e]) => key(e)).sort(),
  );
});

test("the document names every route, its statuses and every error code", () => {
  const { paths } = openapiDocument(endpoints) as {
    paths: Record<string, Record<string, { responses: object }>>;
  };
  const named = JSON.stringify(paths);
  for (const code of Object.keys(ERRORS)) {
    if (code === "request.method_not_allowed") continue;
    expect(named, code).toContain(code);
  }
  for (const [name, e] of everyEndpoint) {
    const operation = paths[e.path]?.[e.method.toLowerCase()];
    expect(operation, name).toBeDefined();
    const statuses = Object.keys(operation?.responses ?? {});
    expect(statuses).toContain(String(e.status));
    for (const code of errorsOf(e))
      expect(statuses, `${name} ${code}`).toContain(String(ERRORS[code][0]));
  }
});
