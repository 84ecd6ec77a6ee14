import { randomInt } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";

async function tryPort(wanted: number): Promise<number | undefined> {
  const probe = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return undefined;
  }
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

// Below the ports that systems give to connections going out: one of those could take a port
// between its choice and its use. Linux begins at 32768, macOS and Windows at 49152.
const FIRST = 20_000;
const LAST = 32_000;
const ATTEMPTS = 100;

/** A loopback TCP port that was free a moment ago. */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await tryPort(randomInt(FIRST, LAST));
    if (port !== undefined) return port;
  }
  throw new Error("No free port on the loopback interface.");
}

const services = ["dynamodb", "sqs", "wire", "s3"] as const;

/** Loopback ports of the services behind the SDK's endpoints. */
export type Ports = Record<(typeof services)[number], number>;

// SDK clients keep the endpoint they first saw, so a second cloud of one process takes the ports
// of the first.
let ofThisProcess: Partial<Ports> = {};

function remembered(file: string): Partial<Ports> {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Partial<Ports>;
  } catch {
    return {};
  }
}

/**
 * The ports of the last start where they are still free, so that links signed before a restart
 * keep working after it; others otherwise.
 *
 * @param file where they are remembered (JSON).
 */
export async function choosePorts(file: string): Promise<Ports> {
  const wanted = { ...remembered(file), ...ofThisProcess };
  const chosen: Partial<Ports> = {};
  for (const service of services) {
    const before = wanted[service];
    chosen[service] = (before && (await tryPort(before))) || (await freePort());
  }
  const ports = chosen as Ports;
  ofThisProcess = ports;
  writeFileSync(file, JSON.stringify(ports));
  return ports;
}
