/**
 * Lets the app open without a connection. Files whose names hold their hash are kept as they come
 * and never asked for again; the page is asked for first, and the last one stands in where no answer
 * comes. What the API answers is none of its business: the app itself keeps what was seen last.
 */
const FILES = "tandem-files-1";
const PAGE = "tandem-page-1";
/** A build has about two hundred files; those of the build before may still be open in a tab. */
const MOST_FILES = 600;
/** How long the page may take, in ms, before the last one stands in. */
const PATIENCE_MS = 4_000;

/** Other pages than the app's: they are drawn by the server, and are nothing without it. */
const foreign = /^\/(api|docs|kit|_local)(\/|$)/;
const hashed = /^\/assets\//;

/**
 * What the browser takes from where it is by itself, without waking this worker, where it knows how
 * (Service Workers, 4.5 "addRoutes"). A file that is not kept comes from the network then, and the
 * page tells of it.
 */
const routes = [
  { condition: { urlPattern: { pathname: "/assets/*" } }, source: { cacheName: FILES } },
  ...["/api/*", "/docs", "/docs/*", "/kit/*"].map((pathname) => ({
    condition: { urlPattern: { pathname } },
    source: "network",
  })),
];

self.addEventListener("install", (event) => {
  // Without them all comes by way of this worker, as it does in other browsers.
  event.waitUntil(Promise.resolve(event.addRoutes?.(routes)).catch(() => {}));
  event.waitUntil(Promise.all([self.skipWaiting(), keepPage()]));
});

self.addEventListener("activate", (event) => {
  // The page is asked for while this worker wakes.
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([self.clients.claim(), dropOthers(), preload]));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (hashed.test(pathname)) event.respondWith(file(request));
  else if (request.mode === "navigate" && !foreign.test(pathname) && !/\.\w+$/.test(pathname)) {
    event.respondWith(page(event));
  }
});

/** What a page has loaded without this worker. */
self.addEventListener("message", (event) => {
  if (event.data?.kind !== "loaded") return;
  event.waitUntil(keepFiles(event.data.files.filter((path) => hashed.test(path))));
});

async function file(request) {
  const cache = await caches.open(FILES);
  const known = await cache.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.status === 200) await cache.put(request.url, answer.clone());
  return answer;
}

function page(event) {
  const fetched = Promise.resolve(event.preloadResponse).then(
    (preloaded) => preloaded ?? fetch(event.request),
  );
  // Told to keep it before the answer is read by whoever asked.
  event.waitUntil(fetched.then(keepIfApp, () => undefined));
  const last = () => caches.open(PAGE).then((cache) => cache.match("/"));
  const late = new Promise((done) => setTimeout(done, PATIENCE_MS)).then(last);
  // A slow page is better than none: without a last one the answer is waited for.
  return Promise.race([fetched, late.then((found) => found ?? fetched)]).catch(
    async () => (await last()) ?? Response.error(),
  );
}

async function keepIfApp(answer) {
  if (!isApp(answer)) return;
  const copy = answer.clone();
  await (await caches.open(PAGE)).put("/", copy);
}

const isApp = (answer) =>
  answer.status === 200 && /^text\/html/.test(answer.headers.get("content-type") ?? "");

async function keepPage() {
  const answer = await fetch("/", { cache: "no-cache" });
  await keepIfApp(answer);
}

async function keepFiles(paths) {
  const cache = await caches.open(FILES);
  for (const path of paths) if (!(await cache.match(path))) await cache.add(path).catch(() => {});
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - MOST_FILES))) await cache.delete(old);
}

async function dropOthers() {
  const own = new Set([FILES, PAGE]);
  for (const name of await caches.keys()) {
    if (/^tandem-(files|page)-/.test(name) && !own.has(name)) await caches.delete(name);
  }
}
