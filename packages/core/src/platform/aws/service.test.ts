import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { Service } from "./service.ts";

type Doing =
  | { status?: number; body?: string; type?: string; afterMs?: number }
  | "silence"
  | "reset"
  | "half";
interface Asked {
  target: string;
  body: string;
  headers: IncomingMessage["headers"];
  socket: unknown;
}

/** A service on the wire, that does what it is told to, in order, and then answers `{}`. */
let next: Doing[] = [];
let usual: Doing = {};
const asked: Asked[] = [];
const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on("data", (part: Buffer) => parts.push(part));
  request.on("end", () => {
    const { headers, socket } = request;
    const body = Buffer.concat(parts).toString();
    asked.push({ target: String(headers["x-amz-target"]), body, headers, socket });
    const doing = next.shift() ?? usual;
    if (doing === "silence") return;
    if (doing === "reset") return void socket.destroy();
    if (doing === "half") {
      response.writeHead(200, { "content-length": 100 });
      response.write('{"a":', () => socket.destroy());
      return;
    }
    const { status = 200, body: answer = "{}", type, afterMs = 0 } = doing;
    response.writeHead(status, { ...(type && { "x-amzn-errortype": type }) });
    setTimeout(() => response.end(answer), afterMs);
  });
});
const refused = (status: number, __type: string, more: object = {}): Doing => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.test#${__type}`, message: "No.", ...more }),
});

const before = process.env.AWS_ENDPOINT_URL_SQS;
beforeAll(async () => {
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  process.env.AWS_ENDPOINT_URL_SQS = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  if (before === undefined) delete process.env.AWS_ENDPOINT_URL_SQS;
  else process.env.AWS_ENDPOINT_URL_SQS = before;
  server.close();
  server.closeAllConnections();
});
afterEach(() => {
  next = [];
  usual = {};
  asked.length = 0;
  delete process.env._X_AMZN_TRACE_ID;
  delete process.env.AWS_LAMBDA_FUNCTION_NAME;
});

test("a call is an operation with a body, and its answer is read", async () => {
  next = [{ body: '{"MessageId":"é"}' }];
  const service = new Service("sqs");
  expect(await service.call("SendMessage", { a: "ü", b: undefined })).toEqual({ MessageId: "é" });
  expect(asked).toMatchObject([{ target: "AmazonSQS.SendMessage", body: '{"a":"ü"}' }]);
  expect(asked[0]?.headers).toMatchObject({
    "content-type": "application/x-amz-json-1.0",
    authorization: expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=\w+\/\d{8}\/.+\/sqs\//),
  });
});

test("one connection serves what is asked one after the other", async () => {
  const service = new Service("sqs");
  for (let i = 0; i < 5; i++) await service.call("SendMessage", {});
  expect(new Set(asked.map(({ socket }) => socket)).size).toBe(1);
});

test.each([
  ["a connection that breaks", "reset"],
  ["an answer that ends in its middle", "half"],
  ["an answer that does not come in time", "silence"],
  ["an error of theirs", { status: 503, body: "<html>" }],
  ["throttling", refused(400, "ThrottlingException")],
  ["too many requests", { status: 429, body: "" }],
] as Array<[string, Doing]>)("%s is tried again", async (_, doing) => {
  next = [doing, doing];
  const service = new Service("sqs", { answerMs: 200 });
  await service.call("SendMessage", { n: 1 });
  expect(asked.map(({ body }) => body)).toEqual(Array(3).fill('{"n":1}'));
});

test("what does not pass is thrown after the last try, by its name", async () => {
  usual = refused(500, "InternalServerError");
  const failing = new Service("sqs", { tries: 2 }).call("SendMessage", {});
  await expect(failing).rejects.toMatchObject({
    name: "InternalServerError",
    message: "No.",
    $metadata: { httpStatusCode: 500 },
  });
  expect(asked).toHaveLength(2);
  usual = "silence";
  const silent = new Service("sqs", { tries: 1, answerMs: 50 }).call("SendMessage", {});
  await expect(silent).rejects.toMatchObject({ name: "TimeoutError" });
});

test("what is refused for what it is, is not tried again, and keeps what was said of it", async () => {
  const CancellationReasons = [{ Code: "None" }, { Code: "ConditionalCheckFailed" }];
  next = [refused(400, "TransactionCanceledException", { CancellationReasons })];
  await expect(new Service("sqs").call("Any", {})).rejects.toMatchObject({
    name: "TransactionCanceledException",
    CancellationReasons,
  });
  expect(asked).toHaveLength(1);
  next = [{ status: 400, type: "MessageRejected:http://amazon.com/", body: '{"message":"x"}' }];
  await expect(new Service("sqs").call("Any", {})).rejects.toMatchObject({
    name: "MessageRejected",
    message: "x",
  });
});

test("more than there are connections for wait for their turn, however long that takes", async () => {
  usual = { afterMs: 300 };
  const service = new Service("sqs", { tries: 1, answerMs: 500 });
  await Promise.all(Array.from({ length: 120 }, () => service.call("Any", {})));
  expect(asked).toHaveLength(120);
});

test("nobody there is told of as Node tells it", async () => {
  const endpoint = process.env.AWS_ENDPOINT_URL_SQS;
  process.env.AWS_ENDPOINT_URL_SQS = "http://127.0.0.1:9";
  const service = new Service("sqs", { tries: 1 });
  await expect(service.call("Any", {})).rejects.toMatchObject({ code: "ECONNREFUSED" });
  process.env.AWS_ENDPOINT_URL_SQS = endpoint;
});

test("where everything fails, trying again soon ends", async () => {
  usual = { status: 503, body: "" };
  const service = new Service("sqs", { tries: 2 });
  const failed = () => service.call("Any", {}).catch(() => undefined);
  await Promise.all(Array.from({ length: 100 }, failed));
  expect(asked).toHaveLength(150);
  usual = {};
  await failed();
  usual = { status: 503, body: "" };
  asked.length = 0;
  await failed();
  expect(asked).toHaveLength(1);
});

test("credentials are those of the moment, and a trace goes on", async () => {
  const service = new Service("sqs");
  await service.call("Any", {});
  process.env.AWS_SESSION_TOKEN = "renewed";
  process.env._X_AMZN_TRACE_ID = "Root=1-2-3";
  process.env.AWS_LAMBDA_FUNCTION_NAME = "f";
  await service.call("Any", {});
  delete process.env.AWS_SESSION_TOKEN;
  const tokens = asked.map(({ headers }) => headers["x-amz-security-token"]);
  expect(tokens).toEqual([undefined, "renewed"]);
  expect(asked.map(({ headers }) => headers["x-amzn-trace-id"])).toEqual([undefined, "Root=1-2-3"]);
});
