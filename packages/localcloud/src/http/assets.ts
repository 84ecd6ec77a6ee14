import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { site } from "@tandem/functions/wiring";

type Encoding = "br" | "gzip" | "identity";
type Asset = {
  type: string;
  etag: string;
  bytes: Map<Encoding, Uint8Array<ArrayBuffer>>;
  changedAt: number;
};

const types: Record<string, string> = site.files;
const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/;
const hashed = /[-.][\w-]{8,}\.\w+$/;

const compress = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

function accepted(request: Request): Encoding {
  const offered = request.headers.get("accept-encoding") ?? "";
  if (/\bbr\b/.test(offered)) return "br";
  return /\bgzip\b/.test(offered) ? "gzip" : "identity";
}

/**
 * The headers that the deployed site's response policy adds to every file.
 *
 * @param connect further origins that the app may talk to: where uploads go.
 */
export function siteHeaders(connect: readonly string[]): Record<string, string> {
  const policy = { ...site.policy, "connect-src": [...site.policy["connect-src"], ...connect] };
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources.join(" ")}`)
      .join("; "),
    ...site.headers,
  };
}

/** The file of a guide, if the path is one. */
function guideAt(path: string): string | undefined {
  const [, first, name, ...rest] = path.replace(/\/$/, "").split("/");
  if (first !== "docs" || rest.length > 0) return undefined;
  if (name === undefined) return "docs/index.html";
  return site.guides.includes(name) ? `docs/${name}.html` : undefined;
}

/** The page of the language that someone chose, or that their browser would rather have. */
function pageFor(request: Request): string {
  const [first] = site.languages;
  const cookie = new RegExp(`(?:^|;\\s*)${site.languageCookie}=([a-z]+)`);
  const chosen = cookie.exec(request.headers.get("cookie") ?? "")?.[1];
  const offered = (request.headers.get("accept-language") ?? "")
    .split(",")
    .map((each) => each.trim().slice(0, 2).toLowerCase());
  const wanted = [chosen, ...offered].find((each) => each && site.languages.includes(each));
  return wanted && wanted !== first ? `index.${wanted}.html` : "index.html";
}

/**
 * Serves a built web app: hashed files immutable, the index never cached and given for every path
 * that does not end like a file, compressed once and kept in memory.
 *
 * @param root folder of the build.
 */
export function makeAssets(
  root: string,
  headers: Record<string, string>,
): (request: Request) => Promise<Response> {
  const cache = new Map<string, Asset>();

  async function load(path: string): Promise<Asset | undefined> {
    const file = normalize(join(root, path));
    if (file !== root && !file.startsWith(root + sep)) return undefined;
    const info = await stat(file).catch(() => undefined);
    if (!info?.isFile()) return undefined;
    const known = cache.get(file);
    if (known?.changedAt === info.mtimeMs) return known;
    const bytes = await readFile(file);
    const asset: Asset = {
      type: types[extname(file)] ?? "application/octet-stream",
      etag: createHash("sha256").update(bytes).digest("base64url").slice(0, 22),
      bytes: new Map([["identity", new Uint8Array(bytes)]]),
      changedAt: info.mtimeMs,
    };
    cache.set(file, asset);
    return asset;
  }

  async function body(asset: Asset, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    const plain = asset.bytes.get("identity") ?? new Uint8Array();
    if (encoding === "identity") return plain;
    const ready =
      asset.bytes.get(encoding) ?? new Uint8Array(await compress[encoding](Buffer.from(plain)));
    asset.bytes.set(encoding, ready);
    return ready;
  }

  return async (request) => {
    if (request.method !== "GET" && request.method !== "HEAD")
      return new Response(null, { status: 405, headers: { ...headers, allow: "GET, HEAD" } });
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return new Response("Bad request", { status: 400, headers });
    }
    // A signed token at the end of a link holds a dot too, and is no file.
    const page = !(extname(path) in types) && !path.startsWith("/assets/");
    const asset = await load(page ? (guideAt(path) ?? pageFor(request)) : path);
    if (!asset) {
      const missing = page ? "The web app is not built: run npm start.\n" : "Not found\n";
      return new Response(missing, { status: page ? 503 : 404, headers });
    }
    const encoding = compressible.test(asset.type) ? accepted(request) : "identity";
    const etag = `"${asset.etag}-${encoding}"`;
    const answer: Record<string, string> = {
      ...headers,
      "content-type": asset.type,
      "cache-control": page
        ? site.caching.page
        : path.startsWith("/assets/") && hashed.test(path)
          ? site.caching.hashed
          : site.caching.other,
      etag,
      vary: page ? "accept-encoding, accept-language, cookie" : "accept-encoding",
      ...(encoding === "identity" ? {} : { "content-encoding": encoding }),
    };
    if (request.headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: answer });
    const bytes = await body(asset, encoding);
    answer["content-length"] = String(bytes.byteLength);
    return new Response(request.method === "HEAD" ? null : bytes, { headers: answer });
  };
}
