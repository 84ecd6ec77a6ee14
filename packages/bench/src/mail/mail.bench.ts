/** How near to the rate of an SES account mails are sent. Alone: `npm run bench -- --only mail` */

import { mailRate } from "@tandem/core/delivery/testing";
import type { Measure } from "../measure.ts";

const RATE = 14;
const PROCESSES = 3;
const MAILS_EACH = 70;
const USED = 0.95;

export async function measureMail(): Promise<Measure[]> {
  const { mails, mostLeft, mostArrived, used } = await mailRate(RATE, PROCESSES, MAILS_EACH);
  return [
    {
      area: `mail: ${mails} from ${PROCESSES} processes at ${RATE}/s`,
      target: `≤ ${RATE} in any 1 s, ≥ ${USED * 100} % used`,
      figure: `at most ${mostLeft} left and ${mostArrived} arrived in 1 s, ${(used * 100).toFixed(1)} % used`,
      command: "npm run bench -- --only mail",
      pass: mostLeft <= RATE && mostArrived <= RATE && used >= USED,
    },
  ];
}
