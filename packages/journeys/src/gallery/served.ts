import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const web = fileURLToPath(new URL("../../../../web", import.meta.url));
const vite = join(
  createRequire(join(web, "package.json")).resolve("vite/package.json"),
  "../bin/vite.js",
);
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Builds the app with its page of components and serves it; nobody is logged in. */
export async function serveGallery(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-gallery-"));
  const args = [vite, "build", "--mode", "gallery", "--outDir", folder, "--logLevel", "error"];
  await promisify(execFile)(process.execPath, args, {
    cwd: web,
    env: { ...process.env, NODE_ENV: "production" },
  });
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://gallery");
    if (pathname.startsWith("/api/")) {
      response.writeHead(401, { "content-type": "application/problem+json" }).end("{}");
      return;
    }
    const name = extname(pathname) && !pathname.includes("..") ? pathname : "/index.html";
    try {
      const body = await readFile(join(folder, name));
      response.writeHead(200, { "content-type": types[extname(name)] ?? "text/plain" }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
}
