import { GatewayProblem, type PaymentGateway } from "./gateway.ts";

/** A gateway that is silent before it does anything, or after it has done it; never, without `when`. */
export function silentGateway(gateway: PaymentGateway, when?: "before" | "after"): PaymentGateway {
  const faulty =
    <W, A>(work: (wanted: W) => Promise<A>) =>
    async (wanted: W): Promise<A> => {
      if (when === "before") throw new GatewayProblem("unreachable");
      const answer = await work(wanted);
      if (when === "after") throw new GatewayProblem("unreachable");
      return answer;
    };
  return {
    charge: faulty(gateway.charge),
    conclude: faulty(gateway.conclude),
    refund: faulty(gateway.refund),
  };
}
