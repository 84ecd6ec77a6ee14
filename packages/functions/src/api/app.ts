import { cachingOf, type Endpoint, endpoints } from "@tandem/contract";
import { authenticate, requireStanding } from "@tandem/core/account";
import {
  type Actor,
  type Ctx,
  newId,
  now,
  type Platform,
  Refusal,
  refuse,
  throwRepeated,
} from "@tandem/core/platform";
import { type Context, Hono } from "hono";
import { accountRoutes } from "./account.routes.ts";
import { adRequestRoutes } from "./ad-request.routes.ts";
import { adminRoutes } from "./admin.routes.ts";
import { campaignRoutes } from "./campaign.routes.ts";
import { conductRoutes } from "./conduct.routes.ts";
import { deliverableRoutes } from "./deliverable.routes.ts";
import { deliveryRoutes } from "./delivery.routes.ts";
import { exportRoutes } from "./export.routes.ts";
import { findingRoutes } from "./finding.routes.ts";
import type { ApiEnv, Route } from "./implement.ts";
import { importRoutes } from "./import.routes.ts";
import { influencerRoutes } from "./influencer.routes.ts";
import { addKitPages } from "./kit.pages.ts";
import { ledgerRoutes } from "./ledger.routes.ts";
import { addressOf } from "./middleware/address.ts";
import { CacheReport } from "./middleware/cache-figures.ts";
import { kept, keptBy } from "./middleware/caching.ts";
import { withIdempotency } from "./middleware/idempotency.ts";
import { RequestLimit } from "./middleware/limit.ts";
import { onError, problem } from "./middleware/problem.ts";
import {
  isForm,
  parseJson,
  readBody,
  readQuery,
  validate,
  validateBody,
} from "./middleware/validate.ts";
import { moderationRoutes } from "./moderation.routes.ts";
import { ownRoutes } from "./own.routes.ts";
import { paperRoutes } from "./paper.routes.ts";
import { paymentRoutes } from "./payment.routes.ts";
import { reportRoutes } from "./report.routes.ts";
import { reviewRoutes } from "./review.routes.ts";
import { searchRoutes } from "./search.routes.ts";
import { settlementRoutes } from "./settlement.routes.ts";
import { statisticsRoutes } from "./statistics.routes.ts";
import { suggestionRoutes } from "./suggestion.routes.ts";

/** Every route of the contract with its handler. A test holds the two lists against each other. */
export const routes: Route[] = [
  ...accountRoutes,
  ...influencerRoutes,
  ...searchRoutes,
  ...findingRoutes,
  ...campaignRoutes,
  ...adRequestRoutes,
  ...deliverableRoutes,
  ...settlementRoutes,
  ...paymentRoutes,
  ...ledgerRoutes,
  ...paperRoutes,
  ...ownRoutes,
  ...statisticsRoutes,
  ...suggestionRoutes,
  ...moderationRoutes,
  ...conductRoutes,
  ...adminRoutes,
  ...importRoutes,
  ...reportRoutes,
  ...reviewRoutes,
  ...deliveryRoutes,
  ...exportRoutes,
];

/** The document changes with a deployment alone. */
const DOCUMENT_SECONDS = 300;

const ANONYMOUS: Actor = { id: "anonymous", role: "system", name: "Anonymous" };

/** The whole API: what every request passes, in order, and then its one handler. */
export function createApi(platform: Platform): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  const limit = new RequestLimit();
  const caches = new CacheReport(now());

  app.use(async (c, next) => {
    c.set("requestId", c.env?.requestContext?.requestId ?? newId("job"));
    c.set("ip", addressOf(c));
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    }
    c.res.headers.set("x-request-id", c.var.requestId);
    if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "no-store");
    caches.tell(platform.config.stage, now());
  });
  app.onError(onError);
  app.notFound((c) => problem(c, "request.not_found"));

  app.get("/api/health", async (c) => {
    await limit.count(platform, { address: c.var.ip }, now());
    return (await platform.table.isReadable())
      ? c.json({ status: "ok" })
      : problem(c, "internal.unavailable");
  });
  app.get("/api/openapi.json", async (c) =>
    kept(c, JSON.stringify(await document()), keptBy(DOCUMENT_SECONDS)),
  );
  app.get("/api/docs", async (c) => {
    const { docsPage } = await import("./docs.ts");
    const page = docsPage(await document());
    return kept(c, page, {
      ...keptBy(DOCUMENT_SECONDS),
      "content-type": "text/html; charset=utf-8",
    });
  });

  for (const route of routes) {
    app.on(route.endpoint.method, pathOf(route.endpoint), (c) => serve(c, route, platform, limit));
  }
  addKitPages(app, platform, limit);
  app.all("/api/*", (c) => {
    const allowed = methodsOf(c.req.path);
    if (allowed.length === 0) return problem(c, "request.not_found");
    c.header("allow", allowed.join(", "));
    return problem(c, "request.method_not_allowed");
  });
  return app;
}

/** Made when first asked for: what makes it is not needed to start. */
async function document(): Promise<object> {
  const { openapiDocument } = await import("./openapi.ts");
  return openapiDocument(endpoints);
}

async function serve(
  c: Context<ApiEnv>,
  { endpoint, handle }: Route,
  platform: Platform,
  limit: RequestLimit,
): Promise<Response> {
  const at = now();
  const actor = await actorOf(c, endpoint, platform, at, limit);
  const ctx: Ctx = { actor, now: at, platform, requestId: c.var.requestId };
  const text = endpoint.method === "GET" ? "" : await readBody(c);
  const json = endpoint.body || !isForm(c) ? parseJson(c, text) : undefined;
  const marked =
    endpoint.method === "POST"
      ? await withIdempotency(ctx, {
          key: c.req.header("idempotency-key"),
          method: endpoint.method,
          path: c.req.path,
          body: text,
          status: endpoint.status,
        })
      : ctx;
  c.set("ctx", marked);
  const answer = await handleOnce(marked, () =>
    handle({
      ctx: marked,
      params: c.req.param() as never,
      query: (endpoint.query ? validate(endpoint.query, readQuery(c)) : undefined) as never,
      body: (endpoint.body ? validateBody(endpoint.body, json) : undefined) as never,
      c,
    }),
  );
  if (answer instanceof Response) return answer;
  if (!endpoint.answer) return c.body(null, endpoint.status as 204);
  const keeping = cachingOf(endpoint);
  return keeping === "never"
    ? c.json(answer as object, endpoint.status as 200)
    : kept(c, JSON.stringify(answer), keptBy(keeping));
}

/** A refusal may only mean that the same wish was fulfilled a moment ago: then its answer is the answer. */
async function handleOnce(ctx: Ctx, handle: () => Promise<unknown>): Promise<unknown> {
  try {
    return await handle();
  } catch (error) {
    if (error instanceof Refusal) await throwRepeated(ctx);
    throw error;
  }
}

/** Who asks, counted against the limits, and allowed here by role and standing. */
async function actorOf(
  c: Context<ApiEnv>,
  endpoint: Endpoint,
  platform: Platform,
  at: Date,
  limit: RequestLimit,
): Promise<Actor> {
  if (endpoint.who === "all") {
    await limit.count(platform, { address: c.var.ip }, at);
    return ANONYMOUS;
  }
  const token = /^Bearer (\S+)$/.exec(c.req.header("authorization") ?? "")?.[1];
  const claims = token
    ? await authenticate(platform, token, at).catch((error: unknown) => error as Error)
    : undefined;
  if (!claims || claims instanceof Error) {
    await limit.count(platform, { address: c.var.ip }, at);
    throw claims ?? refuse("auth.required");
  }
  await limit.count(platform, { account: claims.sub, address: c.var.ip }, at);
  if (!endpoint.whilePending) await requireStanding(platform, claims);
  if (endpoint.who !== "any" && !endpoint.who.includes(claims.role)) throw refuse("auth.forbidden");
  return { id: claims.sub, role: claims.role, name: claims.name };
}

/** As Hono writes it; `{month}.pdf` takes only what ends so, ending included. */
const pathOf = ({ path }: Endpoint): string =>
  `/api${path.replace(/\{(\w+)\}\.(\w+)/g, ":$1{[^/]+\\.$2}").replace(/\{(\w+)\}(?!\.)/g, ":$1")}`;

const methodsOf = (path: string): string[] =>
  routes
    .filter(({ endpoint }) =>
      new RegExp(`^/api${endpoint.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path),
    )
    .map(({ endpoint }) => endpoint.method);

const SECURITY_HEADERS = {
  "strict-transport-security": "max-age=63072000; includeSubDomains; preload",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy":
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};
