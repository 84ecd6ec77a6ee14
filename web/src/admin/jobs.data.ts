import type { DeadLetter, Job, Suppression } from "@tandem/contract";
import { api } from "../api.ts";
import { createAction } from "../data/action.ts";
import type { PagesResult } from "../data/query.ts";
import { createList } from "./admin.data.ts";

const jobs = "/admin/jobs";
const deadLetters = "/admin/dead-letters";
const suppressions = "/admin/suppressions";

const isOpen = ({ status }: Job) => status === "queued" || status === "running";

/** Runs of jobs, newest first; asked for often while one is under way. */
export function createJobs(limit: number): PagesResult<Job> {
  const list: PagesResult<Job> = createList<Job>(jobs, () =>
    list.items().some(isOpen) ? 1_500 : 5_000,
  )(() => ({ limit }));
  return list;
}

/** Runs a job now; gives the run, which is queued. */
export const createJobRun = () =>
  createAction<Job["kind"], Job>((kind, options) => api.post(`${jobs}/${kind}/run`, {}, options), {
    invalidates: [jobs],
  });

/** Messages that no worker could take, of one queue or of all. */
export const createDeadLetters = createList<DeadLetter>(deadLetters, 10_000);

/** Puts a dead letter back on its queue. */
export const createRedrive = () =>
  createAction<string, void>(
    (id, options) => api.post(`${deadLetters}/${encodeURIComponent(id)}/redrive`, {}, options),
    { invalidates: [deadLetters] },
  );

/** Throws a dead letter away. */
export const createDiscard = () =>
  createAction<string, void>(
    (id, options) => api.post(`${deadLetters}/${encodeURIComponent(id)}/discard`, {}, options),
    { invalidates: [deadLetters] },
  );

/** Puts all dead letters of a queue back on it. */
export const createRedriveAll = () =>
  createAction<string, void>(
    (queue, options) => api.post(`${deadLetters}/redrive`, { queue }, options),
    { invalidates: [deadLetters] },
  );

/** Addresses that nothing is sent to. */
export const createSuppressions = createList<Suppression>(suppressions, 15_000);

/** Lets things be sent to an address again. */
export const createLift = () =>
  createAction<string, void>(
    (id, options) => api.post(`${suppressions}/${encodeURIComponent(id)}/lift`, {}, options),
    { invalidates: [suppressions] },
  );
