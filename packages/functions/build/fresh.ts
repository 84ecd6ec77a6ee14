import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What a function's handler answered in a process of its own, and what that took. */
export interface Fresh {
  answers: Array<{ statusCode: number; body: string }>;
  /** From before the import to the first answer, in milliseconds. */
  firstAnswerMs: number;
  /** Of that, the import alone. */
  importMs: number;
}

const PROGRAM = `
const [file, ...events] = process.argv.slice(1);
const start = performance.now();
const { handler } = await import(file);
const imported = performance.now();
const answers = [];
let first;
for (const event of events) {
  answers.push(await handler(JSON.parse(event), {}));
  first ??= performance.now();
}
const times = { firstAnswerMs: first - start, importMs: imported - start };
process.stdout.write(JSON.stringify({ answers, ...times }), () => process.exit(0));
`;

/** An event of an HTTP API, payload version 2. */
export function httpEvent(method: string, path: string, body?: unknown): object {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: path,
    rawQueryString: "",
    headers: { host: "tandem.test", "content-type": "application/json" },
    requestContext: {
      domainName: "tandem.test",
      requestId: "fresh",
      http: { method, path, protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "fresh" },
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    isBase64Encoded: false,
  };
}

/** What a deployed function finds in its environment, with a table's name filled in. */
export const functionEnvironment = (table: string): Record<string, string> => ({
  TANDEM_TABLE: table,
  TANDEM_BUS: "test",
  TANDEM_SECRETS_ID: "test",
  TANDEM_MAIL_FROM: "Tandem <hello@tandem.test>",
  TANDEM_PUBLIC_URL: "http://localhost:3000",
  TANDEM_STAGE: "test",
});

/**
 * Imports a bundle in a new process and hands its handler these events, one after the other.
 *
 * @param file address of the module with the handler.
 * @param node the executable, another version where that is what is measured.
 */
export async function invokeFresh(
  file: string,
  events: object[],
  environment: Record<string, string>,
  node = process.execPath,
): Promise<Fresh> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const { stdout } = await promisify(execFile)(
    node,
    ["--input-type=module", "-e", PROGRAM, file, ...events.map((event) => JSON.stringify(event))],
    { env: { ...inherited, NODE_ENV: "production", ...environment }, maxBuffer: 2 ** 24 },
  );
  return JSON.parse(stdout) as Fresh;
}
