import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerAccount } from "../ledger/index.ts";
import { movementId } from "../ledger/index.ts";
import { anyStep, PureHistory } from "./pure-history.testing.ts";

const RUNS = 10_000;

const setting = fc.record({
  amounts: fc.tuple(fc.integer({ min: 2, max: 100_000 }), fc.integer({ min: 2, max: 100_000 })),
  fee: fc.constantFrom(0, 1, 333, 1_000, 10_000),
  steps: fc.array(anyStep, { minLength: 10, maxLength: 40 }),
});

test("whatever is done by the rules, every cent is somewhere, once, and the request says where", () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(setting, ({ amounts, fee, steps }) => {
      const history = new PureHistory(amounts, fee);
      for (const step of steps) history.take(step);
      history.finish();
      let committed = 0;
      let paid = 0;
      for (const { id, status, offer, payment } of history.requests) {
        const hold = history.lines.get(movementId(id, "hold")) ?? [];
        const end = history.lines.get(movementId(id, "release")) ?? [];
        const all = [...hold, ...end];
        const left = (account: LedgerAccount) =>
          all
            .filter((line) => line.account === account)
            .reduce((sum, { amount }) => sum + amount, 0);
        for (const lines of [hold, end]) {
          expect(lines.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
        }
        const gross = left("earnings") + left("fee");
        expect(left("escrow")).toBe(payment.status === "held" ? offer.amount : 0);
        expect(0 - left("funding")).toBe(payment.status === "unpaid" ? 0 : offer.amount);
        expect(0 - left("funding")).toBe(left("escrow") + gross + left("refunds"));
        const atGateway = payment.chargeKey ? history.charges.get(payment.chargeKey) : 0;
        expect(atGateway).toBe(0 - left("funding") - left("refunds"));
        expect(payment.attemptId).toBeUndefined();
        const fits = {
          accepted: ["unpaid", "held"],
          completed: ["released", "split"],
          cancelled: ["unpaid", "refunded"],
        }[status as "accepted"];
        expect(fits).toContain(payment.status);
        if (status === "accepted") committed += offer.amount;
        if (status === "completed") paid += payment.influencerAmount ?? 0;
        ends.set(payment.status, (ends.get(payment.status) ?? 0) + 1);
      }
      expect(history.pots).toEqual({ reserved: 0, committed, paid });
      const charged = [...history.charges.values()].reduce((sum, amount) => sum + amount, 0);
      const lines = [...history.lines.values()].flat();
      const balance = (account: LedgerAccount) =>
        lines
          .filter((line) => line.account === account)
          .reduce((sum, { amount }) => sum + amount, 0);
      expect(charged).toBe(0 - balance("funding") - balance("refunds"));
    }),
    { numRuns: RUNS },
  );
  // The histories reach every end there is.
  for (const status of ["unpaid", "held", "released", "refunded", "split"]) {
    expect([status, (ends.get(status) ?? 0) > RUNS / 200]).toEqual([status, true]);
  }
}, 60_000);
