/**
 * What runs and what wakes it: plain data, read by the stacks and by the embedded cloud, so that
 * neither can know something that the other does not. Imports nothing. It is long because it is one
 * list, of a line or a few for each thing that runs: split, nobody would see what wakes what.
 *
 * Seconds and megabytes; `on` names the events that the rule of a queue selects. `concurrency` is how
 * many batches are worked on at once at most; as many as come where it is absent.
 */

export const api = { entry: "api/main.ts", timeoutSeconds: 15, memoryMb: 1024 };

export const stream = { entry: "stream/publish.ts", batch: 100, timeoutSeconds: 30, memoryMb: 256 };

/** Makes the first admin; run at each start and by each deployment. */
export const bootstrap = { entry: "bootstrap/main.ts", timeoutSeconds: 30, memoryMb: 512 };

/** Fills an empty table with believable data; `npm run demo` only. */
export const demo = { entry: "demo/main.ts", timeoutSeconds: 900, memoryMb: 1024 };

const negotiation = [
  "ad_request.offered",
  "ad_request.applied",
  "ad_request.edited",
  "ad_request.countered",
  "ad_request.messaged",
  "ad_request.accepted",
  "ad_request.rejected",
  "ad_request.withdrawn",
  "ad_request.expired",
  "ad_request.cancelled",
];
/** What follows an agreement: the work, its money, and how it can go wrong. */
const collaboration = [
  "ad_request.cancel_asked",
  "ad_request.cancel_declined",
  "ad_request.disputed",
  "deliverable.submitted",
  "deliverable.changes_requested",
  "deliverable.approved",
  "deliverable.published",
  "payment.held",
  "payment.declined",
  "payment.released",
  "payment.refunded",
  "payment.split",
];
const lifecycle = [
  "campaign.created",
  "campaign.edited",
  "campaign.published",
  "campaign.paused",
  "campaign.resumed",
  "campaign.ended",
  "campaign.archived",
  "campaign.deleted",
  "campaign.flagged",
  "campaign.unflagged",
];
const standing = [
  "account.registered",
  "account.approved",
  "account.rejected",
  "account.flagged",
  "account.unflagged",
  "account.claimed",
];
/** What was reported, warned of and appealed against. */
const conduct = [
  "account.warned",
  "abuse.reported",
  "abuse.settled",
  "appeal.made",
  "appeal.decided",
];
const reviewed = ["review.written", "review.hidden", "review.shown"];
const profiles = ["account.profile_changed", "influencer.imported", "influencer.reimported"];

/** For queues that are sent to directly. */
const offTheBus: string[] = [];

/** A small effect: ten messages a run. */
const quick = { batch: 10, windowSeconds: 0, timeoutSeconds: 30, memoryMb: 256, maxReceives: 5 };
/** Work that takes its time: one message a run. */
const long = { batch: 1, windowSeconds: 0, timeoutSeconds: 300, memoryMb: 512, maxReceives: 5 };

export const queues = {
  notifications: {
    entry: "queues/notifications.worker.ts",
    on: [
      ...negotiation,
      ...collaboration,
      "review.written",
      "review.hidden",
      ...standing,
      ...conduct,
      "account.data_ready",
      "campaign.ended",
      "campaign.flagged",
      "campaign.unflagged",
      "import.finished",
      "export.ready",
      "export.failed",
      "report.ready",
      "dead_letter.kept",
      "ledger.unbalanced",
      "account.channel_lost",
      "address.suppressed",
    ],
    ...quick,
  },
  mail: {
    entry: "queues/mail.worker.ts",
    on: [
      ...negotiation,
      // That a card was refused its holder has seen at once.
      ...collaboration.filter((kind) => kind !== "payment.declined"),
      "review.written",
      ...standing,
      "campaign.flagged",
      "campaign.unflagged",
      "account.warned",
      "appeal.decided",
      "account.password_reset_requested",
      "account.password_changed",
    ],
    ...quick,
    timeoutSeconds: 60,
    // Mails wait for the account's rate in their queue, and not in many workers at once.
    concurrency: 2,
  },
  statistics: {
    entry: "queues/statistics.worker.ts",
    on: [
      ...negotiation,
      ...collaboration,
      ...lifecycle,
      ...standing,
      "account.deleted",
      "account.active",
      "influencer.imported",
    ],
    ...quick,
    batch: 25,
    windowSeconds: 1,
    maxReceives: 8,
  },
  /** Keeps how soon people answer, hand in and pay. */
  records: {
    entry: "queues/records.worker.ts",
    on: [
      "ad_request.accepted",
      "ad_request.rejected",
      "ad_request.countered",
      "ad_request.disputed",
      "deliverable.submitted",
      "payment.released",
      "payment.split",
    ],
    ...quick,
    maxReceives: 8,
  },
  search: {
    entry: "queues/search.worker.ts",
    on: [
      ...lifecycle,
      ...standing,
      ...profiles,
      ...reviewed,
      "account.email_verified",
      "account.deleted",
    ],
    ...quick,
    batch: 100,
    timeoutSeconds: 60,
    memoryMb: 512,
    maxReceives: 8,
  },
  /** What became of mails: bounces and complaints, as SES's event topic tells them. */
  feedback: {
    entry: "queues/feedback.worker.ts",
    on: offTheBus,
    ...quick,
  },
  /** What people answer by text. */
  replies: {
    entry: "queues/replies.worker.ts",
    on: offTheBus,
    ...quick,
  },
  /** Notes when whom to remind next. */
  agenda: {
    entry: "queues/agenda.worker.ts",
    on: [
      "ad_request.offered",
      "ad_request.edited",
      "ad_request.countered",
      "ad_request.accepted",
      "deliverable.changes_requested",
      "deliverable.approved",
      "account.registered",
      "account.claimed",
      "account.flagged",
      "account.unflagged",
      "account.profile_changed",
      "campaign.published",
      "campaign.edited",
    ],
    ...quick,
    maxReceives: 8,
  },
  /** Sends daily digests. Two at a time keep SES busy: more would only wait for its rate. */
  reminders: {
    entry: "queues/reminders.worker.ts",
    on: ["preferences.test_requested"],
    ...long,
    memoryMb: 256,
    concurrency: 2,
  },
  /** Keeps in which zone a sponsor's next monthly report falls due. */
  "report-agenda": {
    entry: "queues/report-agenda.worker.ts",
    on: [
      "account.registered",
      "account.approved",
      "account.flagged",
      "account.unflagged",
      "account.profile_changed",
    ],
    ...quick,
    maxReceives: 8,
  },
  reports: {
    entry: "queues/reports.worker.ts",
    on: ["report.requested"],
    ...long,
    concurrency: 2,
  },
  /** Puts on paper what was agreed, and what an influencer was paid in a month. */
  papers: {
    entry: "queues/papers.worker.ts",
    on: ["ad_request.accepted", "statement.requested"],
    ...long,
    concurrency: 2,
  },
  /** Pays back at the payment gateway what a collaboration gave back to its sponsor. */
  refunds: {
    entry: "queues/refunds.worker.ts",
    on: ["payment.refunded", "payment.split", "ad_request.cancelled"],
    ...quick,
    maxReceives: 8,
  },
  /** What follows from a campaign that ends its requests. */
  closing: {
    entry: "queues/closing.worker.ts",
    on: ["campaign.archived", "campaign.deleted"],
    ...long,
    timeoutSeconds: 60,
    memoryMb: 256,
    maxReceives: 8,
  },
  imports: {
    entry: "queues/imports.worker.ts",
    on: ["import.requested"],
    ...long,
  },
  exports: {
    entry: "queues/exports.worker.ts",
    on: ["export.requested"],
    ...long,
  },
  /** Runs what schedules and admins ask for; planners put what is due on queues of its own. */
  jobs: {
    entry: "queues/jobs.worker.ts",
    on: ["job.requested"],
    ...long,
    memoryMb: 256,
  },
  /** Gathers all data of an account that asked for it. */
  "account-data": {
    entry: "queues/account-data.worker.ts",
    on: ["account.data_requested"],
    ...long,
  },
  /** Takes everything personal out of what an account leaves behind. */
  "account-deletion": {
    entry: "queues/account-deletion.worker.ts",
    on: ["account.deleted"],
    ...long,
    maxReceives: 8,
  },
  /** Puts dead letters back on their queues. */
  redrives: {
    entry: "queues/redrives.worker.ts",
    on: ["dead_letter.redrive_requested"],
    ...long,
    timeoutSeconds: 120,
    memoryMb: 256,
  },
};

/** Which queue hears what comes back from outside, by SES's event topic and by two-way texts. */
export const topics = { mail: "feedback", replies: "replies" };

/** UTC, as cron writes it. */
export const schedules = {
  sweep: { cron: "0 * * * *", queue: "jobs", message: { kind: "sweep" } },
  /** Every quarter, because nine o'clock comes at :30 and :45 too: Kolkata, Kathmandu, Chatham. */
  "daily-reminders": {
    cron: "*/15 * * * *",
    queue: "jobs",
    message: { kind: "daily-reminders" },
  },
  /** Hourly, because a month closes in some zone at most hours of its last and first day. */
  "monthly-reports": { cron: "5 * * * *", queue: "jobs", message: { kind: "monthly-reports" } },
  /** When the day before is over and nothing of it can still be on its way. */
  "ledger-proof": { cron: "15 2 * * *", queue: "jobs", message: { kind: "ledger-proof" } },
};

/** Reads the dead-letter queue of every queue above. */
export const deadLetters = {
  entry: "queues/dead-letters.worker.ts",
  batch: 10,
  timeoutSeconds: 30,
  memoryMb: 256,
};

export const table = { indexes: 5, ttl: "ttl" };

/** After how many days an object is deleted by itself; absent is never. */
export const buckets = {
  imports: { keepDays: 7 },
  exports: { keepDays: 30 },
  "account-data": { keepDays: 7 },
  reports: {},
  agreements: {},
  statements: {},
};

/** What every answer of the web app says beside its file; sources of the policy by directive. */
export const site = {
  policy: {
    "default-src": ["'self'"],
    "base-uri": ["'self'"],
    /** Further: where uploads go. */
    "connect-src": ["'self'"],
    "font-src": ["'self'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "img-src": ["'self'", "data:"],
    "object-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "style-src-attr": ["'unsafe-inline'"],
  },
  headers: {
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
  },
  /**
   * What the API answers: these paths and all below. Every other one is a file or a page of the app.
   * `apart` is the header of a request by which caches keep answers apart.
   */
  answered: {
    "/api": { apart: "authorization" },
    "/kit": { apart: "accept-language" },
  },
  /** How long a browser keeps a file: one whose name holds its hash, a page, anything else. */
  caching: {
    hashed: "public, max-age=31536000, immutable",
    page: "no-cache",
    other: "public, max-age=3600",
  },
  /**
   * Languages of the app; the first has `index.html`, each other one `index.<language>.html`. The
   * cookie says which one someone chose, else the browser which one it would rather have. Pages of
   * the API's are there in the same ones.
   */
  languages: ["en", "de", "ar"],
  languageCookie: "tandem_language",
  /** Guides: `/docs` is `docs/index.html`, `/docs/api` is `docs/api.html`. They load no script. */
  guides: ["sponsors", "influencers", "admins", "api", "operations", "contributing"],
  /** A path that ends so is a file; every other one is a page, which the app draws itself. */
  files: {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".map": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
  },
};
