import type { AbuseCase, AdRequest, Appeal } from "@tandem/contract";
import { createList } from "./admin.data.ts";

/** Reported abuse by `AbuseCaseQuery`. */
export const createCases = createList<AbuseCase>("/admin/abuse-reports", 10_000);
/** Appeals, open or decided. */
export const createAppeals = createList<Appeal>("/admin/appeals", 10_000);
/** Requests whose dispute is open. */
export const createDisputes = createList<AdRequest>("/admin/disputes", 10_000);
