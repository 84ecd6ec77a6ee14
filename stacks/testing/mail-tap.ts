import { createServer, type IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import type { AddressInfo } from "node:net";

/** A mail as SES took it. */
export interface TappedMail {
  to: string[];
  subject: string;
  text?: string;
  html?: string;
  headers: Record<string, string>;
  attachments: string[];
}

interface SendEmail {
  Destination?: { ToAddresses?: string[] };
  Content?: {
    Simple?: {
      Subject?: { Data?: string };
      Body?: { Text?: { Data?: string }; Html?: { Data?: string } };
      Headers?: { Name: string; Value: string }[];
      Attachments?: { FileName?: string }[];
    };
  };
}

/**
 * Stands between the functions and the emulator's SES and keeps the mails that were taken, whose
 * headers and attachments the emulator forgets. It passes them on in the name of the account: the
 * emulator judges sending by no resource, and would refuse who may send for one identity alone. That
 * every role may send for its identity and no other is asserted on the templates.
 *
 * @param endpoint of the emulator, by TLS.
 * @param certificate of the emulator, asked for when a mail comes.
 */
export async function startMailTap(endpoint: string, certificate: () => Buffer) {
  const mails: TappedMail[] = [];
  const server = createServer((incoming, outgoing) => {
    if (incoming.url === "/mails") {
      outgoing.setHeader("content-type", "application/json");
      outgoing.end(JSON.stringify(mails));
      return;
    }
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      const body = Buffer.concat(chunks);
      passOn(incoming.method ?? "POST", incoming.url ?? "/", incoming.headers, body)
        .then(({ status, headers, answer }) => {
          const sent = incoming.url?.startsWith("/v2/email/outbound-emails");
          if (sent && status < 300) mails.push(mailIn(JSON.parse(body.toString())));
          outgoing.writeHead(status, headers).end(answer);
        })
        .catch((error: Error) => outgoing.writeHead(502).end(error.message));
    });
  });

  const passOn = (
    method: string,
    path: string,
    headers: IncomingHttpHeaders,
    body: Buffer,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; answer: Buffer }> =>
    new Promise((resolve, reject) => {
      const passed = request(
        new URL(path, endpoint),
        { method, headers: inTheNameOfTheAccount(headers), ca: certificate() },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on("data", (chunk: Buffer) => chunks.push(chunk));
          answer.on("end", () =>
            resolve({
              status: answer.statusCode ?? 502,
              headers: answer.headers,
              answer: Buffer.concat(chunks),
            }),
          );
        },
      );
      passed.on("error", reject);
      passed.end(body);
    });

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url, mails: `${url}/mails`, stop: () => server.close() };
}

const inTheNameOfTheAccount = (headers: IncomingHttpHeaders): IncomingHttpHeaders => {
  const { "x-amz-security-token": _, ...rest } = headers;
  const authorization = headers.authorization?.replace(/Credential=[^/]+/, "Credential=test");
  return { ...rest, authorization };
};

function mailIn({ Destination, Content }: SendEmail): TappedMail {
  const { Subject, Body, Headers = [], Attachments = [] } = Content?.Simple ?? {};
  return {
    to: Destination?.ToAddresses ?? [],
    subject: Subject?.Data ?? "",
    text: Body?.Text?.Data,
    html: Body?.Html?.Data,
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
    attachments: Attachments.map(({ FileName = "" }) => FileName),
  };
}
