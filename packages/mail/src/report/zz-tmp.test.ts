import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { reportPdf } from "./index.ts";
import { sampleReport } from "./testing.ts";
test("x", async () => {
  writeFileSync("/tmp/telling/three.pdf", await reportPdf(sampleReport(6)));
  const r = sampleReport(4);
  const eur = (all: { currency: string; amount: number }[]) => all.filter(({ currency }) => currency === "EUR");
  const only = (s: typeof r.summary) => ({ ...s, committed: eur(s.committed), paid: eur(s.paid), refunded: eur(s.refunded) });
  writeFileSync("/tmp/telling/one.pdf", await reportPdf({ ...r, summary: only(r.summary), before: only(r.before), money: r.money.slice(0, 1) }));
});
