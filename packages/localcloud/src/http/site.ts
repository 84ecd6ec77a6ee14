import type { HttpBindings } from "@hono/node-server";
import { site } from "@tandem/functions/wiring";

type Fetch = (request: Request) => Response | Promise<Response>;

/** The API's Hono app, as far as serving it needs. */
export type ApiApp = {
  fetch(request: Request, env: unknown): Response | Promise<Response>;
};

/**
 * One address for everything, as the content network in front of the deployed parts gives it:
 * what the wiring says the functions answer, `/_local` this machine's own pages, the rest the web app.
 *
 * The API finds the client's address where the deployed gateway puts it:
 * `c.env.requestContext.http.sourceIp`, and a `requestId` beside `http`.
 */
export function makeSite(parts: { api: ApiApp; local: Fetch; assets: Fetch }) {
  return (request: Request, bindings: HttpBindings): Response | Promise<Response> => {
    const path = pathOf(request.url);
    if (answered.some((each) => isWithin(path, each))) {
      const sourceIp = bindings.incoming.socket.remoteAddress ?? "127.0.0.1";
      const requestContext = { http: { sourceIp }, requestId: crypto.randomUUID() };
      return parts.api.fetch(request, { requestContext });
    }
    if (isWithin(path, "/_local")) return parts.local(request);
    return parts.assets(request);
  };
}

const answered = Object.keys(site.answered);
const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

function pathOf(url: string): string {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const end = url.slice(start).search(/[?#]/);
  return start < 0 ? "/" : end < 0 ? url.slice(start) : url.slice(start, start + end);
}
