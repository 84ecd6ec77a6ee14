import type { AuditEntry } from "@tandem/contract";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { runsOf } from "./runs.ts";

const entry = (id: string, kind: string, after: AuditEntry["after"] = null): AuditEntry => ({
  id,
  at: "2026-03-01T00:00:00Z",
  actor: { id: "adm_1", role: "admin", name: "Admin" },
  kind,
  subject: { type: "influencer", id: `inf_${id}` },
  before: null,
  after,
});

test("many like changes in a row become one run, a few stay apart", () => {
  const many = ["1", "2", "3", "4"].map((id) => entry(id, "influencer.imported"));
  const few = ["5", "6"].map((id) => entry(id, "account.active"));
  expect(runsOf([...many, ...few]).map((run) => run.length)).toEqual([4, 1, 1]);
});

test("what tells of before and after always stands alone", () => {
  const told = ["1", "2", "3", "4"].map((id) => entry(id, "campaign.edited", { name: id }));
  expect(runsOf(told)).toHaveLength(4);
});

test("no change is lost and the order stays", () => {
  const kind = fc.constantFrom("influencer.imported", "account.active");
  fc.assert(
    fc.property(fc.array(kind, { maxLength: 30 }), (kinds) => {
      const entries = kinds.map((each, index) => entry(String(index), each));
      expect(runsOf(entries).flat()).toEqual(entries);
    }),
  );
});
