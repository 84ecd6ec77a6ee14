import { afterEach, expect, test, vi } from "vitest";
import { log } from "./log.ts";

const { level } = log;
afterEach(() => {
  log.level = level;
  vi.restoreAllMocks();
});

function written(write: () => void): Array<Record<string, unknown>> {
  const lines: string[] = [];
  vi.spyOn(process.stdout, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  write();
  for (const line of lines) expect(line.slice(0, -1)).not.toContain("\n");
  return lines.map((line) => JSON.parse(line));
}

test("a fact is one line of JSON with its fields, and those that every line has", () => {
  log.level = "INFO";
  const [line] = written(() =>
    log.info("mail accepted", { mailId: "m-1", _aws: { Timestamp: 1 } }),
  );
  expect(line).toMatchObject({
    level: "INFO",
    message: "mail accepted",
    service: "tandem",
    mailId: "m-1",
    _aws: { Timestamp: 1 },
  });
  expect(Date.parse(String(line?.timestamp))).not.toBeNaN();
});

test("what is below the level is not written, and SILENT writes nothing", () => {
  const all = () => {
    log.info("a");
    log.warn("b");
    log.error("c");
  };
  log.level = "WARN";
  expect(written(all).map(({ message }) => message)).toEqual(["b", "c"]);
  log.level = "SILENT";
  expect(written(all)).toEqual([]);
});

test("an error says its name, message, place and cause", () => {
  const error = new TypeError("no such row", { cause: new Error("the table is on fire") });
  const [line] = written(() => log.error("failed", { error: Object.assign(error, { code: 7 }) }));
  expect(line?.error).toMatchObject({
    name: "TypeError",
    message: "no such row",
    code: 7,
    cause: { name: "Error", message: "the table is on fire" },
  });
  expect(JSON.stringify(line?.error)).toContain("log.test.ts");
});

test("what JSON cannot say does not lose the line", () => {
  const circle: Record<string, unknown> = { n: 2n, at: new Date(0), list: [1, { a: null }] };
  circle.self = circle;
  const shared = { x: 1 };
  const [line] = written(() => log.warn("odd", { circle, one: shared, two: shared }));
  expect(line?.circle).toEqual({ n: "2", at: "1970-01-01T00:00:00.000Z", list: [1, { a: null }] });
  expect([line?.one, line?.two]).toEqual([shared, shared]);
});

test("a line of a traced request names its trace", () => {
  vi.stubEnv("_X_AMZN_TRACE_ID", "Root=1-5759e988-bd862e3fe1be46a994272793;Sampled=1");
  const [line] = written(() => log.error("failed"));
  expect(line?.xray_trace_id).toBe("1-5759e988-bd862e3fe1be46a994272793");
  vi.unstubAllEnvs();
});
