import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { StartProblem } from "../start-problem.ts";

/** An HTTP server on a loopback port. */
export type Listening = {
  port: number;
  /** Stops taking requests; those under way have a second to end. */
  stop(): Promise<void>;
  /** Cuts every connection at once. */
  kill(): void;
};

type Fetch = (request: Request, bindings: HttpBindings) => Response | Promise<Response>;

/** Wraps a started server. */
export function listening(server: Server): Listening {
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const cut = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(cut);
    },
    kill() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/**
 * Serves a fetch handler on the loopback interface.
 *
 * @param port 0 takes a free one.
 * @throws when the port is taken.
 */
export async function listen(fetch: Fetch, port: number): Promise<Listening> {
  const server = createServer(
    getRequestListener((request, bindings) => fetch(request, bindings as HttpBindings)),
  );
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    throw new StartProblem(`Port ${port} is taken. Set PORT to another one; 0 picks a free one.`);
  }
  return listening(server);
}
