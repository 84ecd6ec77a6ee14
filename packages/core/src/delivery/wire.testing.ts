import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the other side does with one request: answers, says nothing, or hangs up. */
export type Doing =
  | { status: number; headers?: Record<string, string>; body?: string }
  | "silence"
  | "reset";

export interface Asked {
  at: number;
  url: string;
  body: string;
}

/** SES, SNS or Chat as they are met on the wire: does what it is told to, in order, and then what is usual. */
export interface Wire {
  endpoint: string;
  /** What is done with the next requests. */
  next: Doing[];
  usual: Doing;
  asked: Asked[];
  /** The requests that were answered with 2xx. */
  taken: Asked[];
  forget(): void;
  close(): void;
}

export async function openWire(usual: Doing): Promise<Wire> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    const at = Date.now();
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const asked = { at, url: request.url ?? "", body: Buffer.concat(parts).toString() };
      wire.asked.push(asked);
      act(wire.next.shift() ?? wire.usual, wire, asked, request, response);
    });
  });
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const wire: Wire = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    next: [],
    usual,
    asked: [],
    taken: [],
    forget() {
      wire.next.length = 0;
      wire.asked.length = 0;
      wire.taken.length = 0;
      wire.usual = usual;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
  return wire;
}

function act(
  doing: Doing,
  wire: Wire,
  asked: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (doing === "silence") return;
  if (doing === "reset") {
    request.socket.destroy();
    return;
  }
  if (doing.status < 300) wire.taken.push(asked);
  response.writeHead(doing.status, { "content-type": "application/json", ...doing.headers });
  response.end(doing.body ?? "{}");
}
