import { expect, test } from "vitest";
import { Secrets } from "./secrets.ts";

const key = Buffer.from("a key of a test, long enough to sign with").toString("base64url");
const keysOf = async (stored: object) => {
  const service = { call: async () => ({ SecretString: JSON.stringify(stored) }) };
  return (await new Secrets("test", service as never).keys()).map(({ kid }) => kid);
};

test("the current key signs, and the one before it is believed", async () => {
  const current = { kid: "new", key };
  expect(await keysOf({ current, previous: { kid: "old", key } })).toEqual(["new", "old"]);
  expect(await keysOf({ current })).toEqual(["new"]);
});

test("a secret that was only just made holds its one key and nothing else", async () => {
  expect(await keysOf({ kid: "first", key })).toEqual(["first"]);
});

test("a secret without a key says which one it is", async () => {
  await expect(keysOf({})).rejects.toThrow("The secret test holds no current key.");
});
