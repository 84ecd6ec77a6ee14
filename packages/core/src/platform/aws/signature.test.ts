import { Sha256 } from "@aws-crypto/sha256-js";
import { SignatureV4 } from "@smithy/signature-v4";
import fc from "fast-check";
import { expect, test } from "vitest";
import { presigned, signed } from "./signature.ts";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,15}$/);
const world = fc.record({
  service: fc.constantFrom("dynamodb", "sqs", "ses", "sns"),
  region: fc.constantFrom("eu-central-1", "us-east-1", "cn-north-1"),
  credentials: fc.record(
    { accessKeyId: fc.stringMatching(/^[A-Z0-9]{20}$/), secretAccessKey: text, sessionToken: text },
    { requiredKeys: ["accessKeyId", "secretAccessKey"] },
  ),
  at: fc.date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true }),
});

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
test("a request is signed as the example of AWS's suite get-vanilla is", () => {
  const headers = signed(
    { method: "GET", path: "/", headers: { host: "example.amazonaws.com" } },
    "",
    {
      service: "service",
      region: "us-east-1",
      credentials: {
        accessKeyId: "AKIDEXAMPLE",
        secretAccessKey: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
      },
      at: new Date("2015-08-30T12:36:00Z"),
    },
  );
  expect(headers.authorization).toBe(
    "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31",
  );
});

test("requests are signed as the SDK signs them", async () => {
  const request = fc.record({
    path: fc.constantFrom("/", "/v2/email/outbound-emails"),
    body: fc.string({ unit: "binary" }),
    headers: fc.dictionary(
      name.map((one) => `x-amz-t-${one}`),
      fc.stringMatching(/^[!-~]+( +[!-~]+)?$/),
    ),
  });
  await fc.assert(
    fc.asyncProperty(world, request, async (signing, { path, body, headers: more }) => {
      const { service, region, credentials, at } = signing;
      const headers = { ...more, host: "service.test:8000", "content-type": "application/json" };
      const sdk = new SignatureV4({
        service,
        region,
        credentials,
        sha256: Sha256,
        applyChecksum: false,
      });
      const theirs = await sdk.sign(
        { method: "POST", protocol: "http:", hostname: "service.test", path, headers, body },
        { signingDate: at },
      );
      expect(signed({ method: "POST", path, headers }, body, signing)).toEqual(theirs.headers);
    }),
  );
});

test("only spaces and tabs of a header are evened out", async () => {
  const credentials = {
    accessKeyId: "A",
    secretAccessKey: "s",
    sessionToken: "\u00a0a \u00a0 \tb ",
  };
  const signing = { service: "sqs", region: "us-east-1", credentials, at: new Date("2026-01-01") };
  const headers = { host: "service.test" };
  const sdk = new SignatureV4({ ...signing, sha256: Sha256, applyChecksum: false });
  const request = { method: "POST", protocol: "http:", hostname: "service.test", path: "/" };
  const theirs = await sdk.sign({ ...request, headers, body: "" }, { signingDate: signing.at });
  expect(signed({ method: "POST", path: "/", headers }, "", signing)).toEqual(theirs.headers);
});

test("addresses are signed as the SDK signs them", async () => {
  const request = fc.record({
    method: fc.constantFrom("GET", "PUT", "POST", "DELETE", "HEAD"),
    key: fc.array(
      text.filter((one) => !/^\.\.?$/.test(one)),
      { minLength: 1, maxLength: 4 },
    ),
    query: fc.dictionary(name, fc.string({ unit: "grapheme" }), { noNullPrototype: true }),
  });
  await fc.assert(
    fc.asyncProperty(world, request, async (signing, { method, key, query }) => {
      const { region, credentials, at } = signing;
      const path = `/${key.map(encodeURIComponent).join("/")}`;
      const sdk = new SignatureV4({
        service: "s3",
        region,
        credentials,
        sha256: Sha256,
        uriEscapePath: false,
        applyChecksum: false,
      });
      const headers = { host: "bucket.test", "x-amz-content-sha256": "UNSIGNED-PAYLOAD" };
      const theirs = await sdk.presign(
        { method, protocol: "https:", hostname: "bucket.test", path, query, headers },
        { expiresIn: 900, signingDate: at, unsignableHeaders: new Set(["x-amz-content-sha256"]) },
      );
      const ours = presigned({ method, path, query, host: "bucket.test" }, 900, {
        ...signing,
        service: "s3",
      });
      expect(Object.fromEntries(new URLSearchParams(ours))).toEqual(theirs.query);
    }),
  );
});
