import { now, onSecrets, onTable } from "@tandem/core/platform";
import { platformOf } from "../platform.ts";
import { DEMO_PASSWORD, fillDemo } from "./fill.ts";

const platform = platformOf({ ...onTable, ...onSecrets });

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Fills an empty table with believable data; returns the lines to print, the log-ins among them. */
export async function handler(): Promise<string[]> {
  const began = performance.now();
  let told = -1;
  const progress = (share: number) => {
    const tenths = Math.floor(share * 10);
    if (told < 0) say("Filling in two years of business. This takes a few minutes, once.");
    else if (tenths > told) say(`Demo data: ${tenths * 10} %`);
    told = Math.max(told, tenths);
  };
  const filling = await fillDemo(platform(), now(), { progress });
  if (filling.state === "unfinished") {
    return [
      "An earlier filling with demo data was broken off, so some of it is missing here.",
      "Remove the data folder, or name an empty one in TANDEM_DATA, and start the demo again.",
    ];
  }
  const seconds = Math.round((performance.now() - began) / 1000);
  return [
    filling.made
      ? `The demo data is in, after ${seconds} s. Counts and notifications follow within a minute.`
      : "The demo data is there from an earlier start.",
    ...logins(),
  ];
}

const logins = (): string[] => [
  "Log in as:",
  "  mara             an admin, with sponsors to approve",
  "  velora           a sponsor, with threads that wait",
  "  zoe              an influencer, with offers to answer",
  "  sunbirdcamping   a sponsor that waits for approval",
  `The password of all of them: ${DEMO_PASSWORD}`,
];
