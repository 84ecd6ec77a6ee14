import { expect, test } from "vitest";
import { parseMime } from "./mime.ts";

const message = [
  "From: =?utf-8?B?xYHDs2TFug==?= <from@example.com>",
  "To: to@example.com,",
  " other@example.com",
  "Subject: =?utf-8?Q?Caf=C3=A9_?= =?utf-8?Q?noir?=",
  'Content-Type: multipart/mixed; boundary="outer+1"',
  "",
  "preamble",
  "--outer+1",
  "Content-Type: multipart/alternative; boundary=inner",
  "",
  "--inner",
  "Content-Type: text/plain; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "",
  "gr=C3=BC=",
  "n",
  "--inner",
  "Content-Type: text/html; charset=iso-8859-1",
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from("<p>grün</p>", "latin1").toString("base64"),
  "--inner--",
  "--outer+1",
  "Content-Type: application/pdf",
  'Content-Disposition: attachment; filename="report.pdf"',
  "Content-Transfer-Encoding: base64",
  "",
  "JVBERi0=",
  "--outer+1--",
  "",
].join("\r\n");

test("a MIME message is read part by part", () => {
  const parsed = parseMime(Buffer.from(message));
  expect(parsed.headers).toMatchObject({
    From: "Łódź <from@example.com>",
    To: "to@example.com, other@example.com",
    Subject: "Café noir",
  });
  expect(parsed.text).toBe("grün");
  expect(parsed.html).toBe("<p>grün</p>");
  expect(parsed.attachments).toEqual([
    { name: "report.pdf", contentType: "application/pdf", content: "JVBERi0=" },
  ]);
});
