import type { Attachment } from "./types.ts";

/** What a reader sees of a MIME message. */
export type ParsedMime = {
  headers: Record<string, string>;
  text: string;
  html: string;
  attachments: Attachment[];
};

type Part = { headers: Record<string, string>; body: Buffer };

function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?([\w-]+)\?([bq])\?([^?]*)\?=/gi, (_, charset: string, how: string, text: string) =>
      decode(
        how.toLowerCase() === "b"
          ? Buffer.from(text, "base64")
          : quotedPrintable(text.replaceAll("_", " ")),
        charset,
      ),
    );
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, "");
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    "latin1",
  );
}

function decode(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString("utf8");
  }
}

/** Headers and body of one part; the body as bytes, its transfer encoding undone. */
function split(raw: Buffer): Part {
  const source = raw.toString("latin1");
  const end = /\r?\n\r?\n/.exec(source);
  const head = source.slice(0, end?.index ?? source.length);
  const body = end ? source.slice(end.index + end[0].length) : "";
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, " ").split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0)
      headers[line.slice(0, colon)] = decodeWords(
        Buffer.from(line.slice(colon + 1).trim(), "latin1").toString("utf8"),
      );
  }
  switch (header(headers, "content-transfer-encoding").toLowerCase()) {
    case "base64":
      return { headers, body: Buffer.from(body, "base64") };
    case "quoted-printable":
      return { headers, body: quotedPrintable(body) };
    default:
      return { headers, body: Buffer.from(body, "latin1") };
  }
}

function header(headers: Record<string, string>, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? "";
}

const parameter = (value: string, name: string): string | undefined =>
  new RegExp(`;\\s*${name}\\*?="?([^";]+)"?`, "i").exec(value)?.[1];

function pieces(body: Buffer, boundary: string): Buffer[] {
  const source = `\r\n${body.toString("latin1")}`;
  const inner = source.split(new RegExp(`\\r?\\n--${escapeExpression(boundary)}`));
  return inner
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => Buffer.from(piece.replace(/^[ \t]*\r?\n/, ""), "latin1"));
}

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

function collect(part: Part, into: ParsedMime): void {
  const type = header(part.headers, "content-type") || "text/plain";
  const boundary = parameter(type, "boundary");
  if (/^multipart\//i.test(type) && boundary) {
    for (const piece of pieces(part.body, boundary)) collect(split(piece), into);
    return;
  }
  const disposition = header(part.headers, "content-disposition");
  const contentType = type.split(";")[0]?.trim().toLowerCase() ?? "text/plain";
  const name = parameter(disposition, "filename") ?? parameter(type, "name");
  const charset = parameter(type, "charset") ?? "utf-8";
  if (/^attachment/i.test(disposition) || name || !contentType.startsWith("text/")) {
    const content = part.body.toString("base64");
    into.attachments.push({ name: name ?? "attachment", contentType, content });
  } else if (contentType === "text/html") into.html += decode(part.body, charset);
  else into.text += decode(part.body, charset);
}

/**
 * Reads a MIME message (RFC 2045 to 2047): nested multiparts, base64 and quoted-printable, encoded
 * words in headers. Made for showing what our own programs sent, not for hostile mail.
 */
export function parseMime(raw: Buffer): ParsedMime {
  const whole = split(raw);
  const parsed: ParsedMime = { headers: whole.headers, text: "", html: "", attachments: [] };
  collect(whole, parsed);
  return parsed;
}
