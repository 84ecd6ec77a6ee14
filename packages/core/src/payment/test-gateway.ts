import { brandOf } from "@tandem/contract";
import {
  type ItemOf,
  idOf,
  now,
  type Platform,
  Refusal,
  save,
  systemCtx,
  unlessRefused,
  write,
} from "../platform/index.ts";
import { type Charge, GatewayProblem, type PaymentGateway, type WantedCharge } from "./gateway.ts";
import { TestCharges, TestRefunds } from "./test-charge.entity.ts";

type ChargeRow = ItemOf<typeof TestCharges>;

/** Cards that are refused; every other valid number is charged. */
const REFUSED: Record<string, "declined" | "insufficient_funds"> = {
  "4000000000000002": "declined",
  "4000000000009995": "insufficient_funds",
};

/** A gateway without real money, that keeps its books in the table. */
export const testGateway = (platform: Platform): PaymentGateway => ({
  async charge({ card, ...wanted }) {
    const row = await enter(platform, wanted, {
      state: REFUSED[card.number] ?? "succeeded",
      brand: brandOf(card.number),
      last4: card.number.slice(-4),
    });
    if (row.state === "closed") throw new GatewayProblem("declined");
    if (row.state !== "succeeded") throw new GatewayProblem(row.state);
    return chargeOf(row);
  },

  async conclude(wanted) {
    const row = await enter(platform, wanted, { state: "closed" });
    return row.state === "succeeded" ? chargeOf(row) : undefined;
  },

  async refund({ key, chargeId, amount }) {
    const { table } = platform;
    const isDone = () => table.get(TestRefunds, { chargeId, key });
    if (await isDone()) return;
    const less = TestCharges.patch({ id: chargeId })
      .add({ left: -amount })
      .where(({ left }, { gte }) => gte(left, amount));
    try {
      await save(systemCtx(platform, now(), key), {
        writes: [write(TestRefunds.create({ chargeId, key, amount })), write(less)],
        events: [],
        answer: undefined,
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!(await isDone())) throw new GatewayProblem("declined");
    }
  },
});

/** As the test gateway names the charge of a key. */
export const testChargeId = (key: string): string => idOf("pay", "test-charge", key);

/** The first that was entered under a key stays, whatever is asked for later. */
async function enter(
  { table }: Platform,
  { key, amount, currency }: WantedCharge,
  outcome: Pick<ChargeRow, "state"> & Partial<ChargeRow>,
): Promise<ChargeRow> {
  const id = testChargeId(key);
  const left = outcome.state === "succeeded" ? amount : 0;
  const entry = TestCharges.upsert({ id, amount, currency, left, ...outcome }).where(
    ({ state }, { notExists }) => notExists(state),
  );
  const row =
    (await unlessRefused(table.update(TestCharges, entry))) ??
    (await table.get(TestCharges, { id }));
  if (!row) throw new GatewayProblem("unreachable");
  return row;
}

const chargeOf = ({ id, brand = "other", last4 = "" }: ChargeRow): Charge => ({ id, brand, last4 });
