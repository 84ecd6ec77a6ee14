import { type IncomingHttpHeaders, Agent as PlainAgent, request as plain } from "node:http";
import { Agent as SecureAgent, request as secure } from "node:https";

/** One request, ready to go out. */
export interface Outgoing {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** Milliseconds to connect and to have the whole answer, both from when the request's turn has come. */
export interface Limits {
  connectMs: number;
  answerMs: number;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What was not there in time. */
class TimedOut extends Error {
  override readonly name = "TimeoutError";
}

/** Connections are kept for the next request; an idle one keeps no process alive. */
const options = { keepAlive: true, maxSockets: 50 };
const agents = { "https:": new SecureAgent(options), "http:": new PlainAgent(options) };

/**
 * Sends a request and hears the whole answer, whatever its status. Not by `fetch`, which copies the
 * body, loads slowly and has no limit for connecting.
 *
 * @throws TimeoutError; what Node says of a connection that broke.
 */
export function exchange(
  { method, url, headers, body }: Outgoing,
  { connectMs, answerMs }: Limits,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === "https:";
    const length = body === undefined ? 0 : Buffer.byteLength(body);
    const request = (isSecure ? secure : plain)(url, {
      method,
      headers: { ...headers, "content-length": length },
      agent: agents[isSecure ? "https:" : "http:"],
    });
    const endings: Array<() => void> = [];
    const ended = () => {
      for (const end of endings.splice(0)) end();
    };
    const broken = (error: Error) => {
      ended();
      reject(error);
    };
    /** Gives up after so long, unless the returned is called before. */
    const within = (ms: number, what: string): (() => void) => {
      let look: NodeJS.Immediate | undefined;
      const timer = setTimeout(() => {
        // In a process that was held up, what it waited for may have come and not been seen yet.
        look = setImmediate(() => {
          broken(new TimedOut(`${what} ${ms} ms.`));
          request.destroy();
        });
      }, ms);
      const end = () => {
        clearTimeout(timer);
        clearImmediate(look);
      };
      endings.push(end);
      return end;
    };
    request.on("socket", (socket) => {
      within(answerMs, "No answer within");
      if (socket.connecting) {
        const end = within(connectMs, "No connection within");
        socket.once(isSecure ? "secureConnect" : "connect", end);
      }
    });
    request.on("error", broken);
    request.on("response", (answer) => {
      // Who refuses may answer before it has read the body, and hang up on the rest.
      request.off("error", broken).on("error", () => undefined);
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", broken);
      answer.on("end", () => {
        ended();
        const { statusCode: status = 0, headers } = answer;
        resolve({ status, headers, text: Buffer.concat(parts).toString() });
      });
    });
    request.end(body);
  });
}
