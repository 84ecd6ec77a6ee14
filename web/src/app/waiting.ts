import type { OwnStatistics, PlatformStatistics, Role } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api } from "../api.ts";
import { createQuery } from "../data/query.ts";

/**
 * How many things wait for the one who is logged in, by the place where they wait: threads in
 * which it is their turn; for an admin the sponsors who wait for approval. The pages that show
 * more of the same figures share the answer.
 */
export function createWaiting(role: Accessor<Role>): Accessor<Record<string, number>> {
  const own = createQuery<OwnStatistics>(
    () => role() !== "admin" && "/stats",
    (signal) => api.get("/stats", {}, { signal }),
    { refreshEvery: 15_000 },
  );
  const all = createQuery<PlatformStatistics>(
    () => role() === "admin" && "/admin/stats",
    (signal) => api.get("/admin/stats", {}, { signal }),
    { refreshEvery: 15_000 },
  );
  return () => ({
    "/threads": own.data()?.waiting ?? 0,
    "/admin/approvals": all.data()?.users.sponsor.pending ?? 0,
  });
}
