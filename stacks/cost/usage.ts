/**
 * What a monthly active user does in a month, and what is not counted anywhere else. Units of the
 * table per route are measured and read from core's README; everything here is an assumption, to be
 * changed to what a platform sees.
 */
export const usage = {
  /** Calls of the API, by the route as core's README names it; four influencers to one sponsor. */
  calls: {
    "POST /auth/register": 0.05,
    "POST /auth/login": 2,
    "POST /auth/refresh": 12,
    "GET /me": 14,
    "GET /stats": 10,
    "GET /notifications": 30,
    "POST /notifications/read": 6,
    "GET /campaigns": 12,
    "GET /campaigns/{id}": 8,
    "POST /campaigns": 0.2,
    "POST /campaigns/{id}/publish": 0.2,
    "GET /influencers": 4,
    "GET /influencers/{id}": 3,
    "GET /ad-requests": 8,
    "GET /ad-requests/{id}": 8,
    "GET /ad-requests/{id}/timeline": 8,
    "POST /campaigns/{id}/ad-requests": 0.8,
    "POST /campaigns/{id}/applications": 0.4,
    "POST /ad-requests/{id}/counter": 0.6,
    "POST /ad-requests/{id}/accept": 0.5,
    "POST /ad-requests/{id}/reject": 0.4,
    "POST /ad-requests/{id}/messages": 2,
    "GET /ad-requests/{id}/agreement": 0.5,
    "POST /ad-requests/{id}/payment": 0.4,
    "POST /ad-requests/{id}/deliverables/{n}/submit": 0.6,
    "POST /ad-requests/{id}/deliverables/{n}/request-changes": 0.2,
    "POST /ad-requests/{id}/deliverables/{n}/approve": 0.3,
    "POST /ad-requests/{id}/deliverables/{n}/publish": 0.4,
    "POST /ad-requests/{id}/release": 0.3,
    "POST /ad-requests/{id}/review": 0.4,
    "GET /reviews": 2,
    "GET /campaigns/{id}/suggestions": 0.5,
    "GET /me/suggestions": 1,
    "GET /ledger": 1,
    "GET /ledger/summary": 1,
  } as Record<string, number>,
  /** Events by kind; how many messages follow of each is read off the wiring. */
  events: {
    "account.registered": 0.05,
    "account.active": 10,
    "campaign.created": 0.2,
    "campaign.published": 0.2,
    "ad_request.offered": 0.8,
    "ad_request.applied": 0.4,
    "ad_request.countered": 0.6,
    "ad_request.accepted": 0.5,
    "ad_request.rejected": 0.4,
    "ad_request.messaged": 2,
    "payment.held": 0.4,
    "deliverable.submitted": 0.6,
    "deliverable.changes_requested": 0.2,
    "deliverable.approved": 0.4,
    "deliverable.published": 0.4,
    "payment.released": 0.4,
    "review.written": 0.4,
  } as Record<string, number>,
  /** Units that a message costs its worker, on the average. */
  perMessage: { reads: 2, writes: 4 },
  /** Writes for counting a request against its limits, beside the units of its route. */
  limitWritesPerCall: 0.04,
  mails: 12,
  digests: 6,
  /** Milliseconds that a function is paid for. */
  apiMs: 18,
  workerMs: 60,
  /** Messages that a worker takes at once, on the average. */
  batch: 1.5,
  /** SQS requests a message: sent, received, deleted. */
  requestsPerMessage: 3,
  /** Empty receives of a queue in a month: five pollers, twenty seconds each. */
  pollsPerQueue: 650_000,
  /** Rows that a user leaves in the table, in a year kept. */
  kbStored: 90,
  kbPerAnswer: 3,
  kbPerFirstLoad: 300,
  firstLoads: 2,
  requestsPerLoad: 12,
  logKbPerCall: 0.4,
  /** What Lambda samples of requests, after the first one each second. */
  tracedShare: 0.05,
  objectsMb: 0.05,
};

export type Usage = typeof usage;
