import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface SentMail {
  to: string;
  subject: string;
  text: string;
  headers: Record<string, string>;
  attachments: Array<{ name: string; bytes: Buffer }>;
}

/** S3 and SES on loopback, as core meets them; signatures are not looked at. */
export interface Wire {
  objects: Map<string, Buffer>;
  puts: string[];
  mails: SentMail[];
  /** While true, S3 answers 500. */
  down: boolean;
  close(): void;
}

interface Body {
  Destination: { ToAddresses: string[] };
  Content: {
    Simple: {
      Subject: { Data: string };
      Body: { Text: { Data: string } };
      Headers: Array<{ Name: string; Value: string }>;
      Attachments?: Array<{ FileName: string; RawContent: string }>;
    };
  };
}

const mailOf = ({ Destination, Content }: Body): SentMail => {
  const { Subject, Body, Headers, Attachments = [] } = Content.Simple;
  return {
    to: Destination.ToAddresses[0] ?? "",
    subject: Subject.Data,
    text: Body.Text.Data,
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
    attachments: Attachments.map(({ FileName, RawContent }) => ({
      name: FileName,
      bytes: Buffer.from(RawContent, "base64"),
    })),
  };
};

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts both and names them in the environment. */
export async function startWire(): Promise<Wire> {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    if (pathname.startsWith("/v2/email/")) {
      wire.mails.push(mailOf(JSON.parse(body.toString()) as Body));
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify({ MessageId: "m" }));
      return;
    }
    const key = pathname.replace("/test-reports/", "");
    if (request.method === "PUT" && !wire.down) {
      wire.puts.push(key);
      wire.objects.set(key, body);
    }
    const stored = wire.objects.get(key);
    response.writeHead(wire.down ? 500 : stored ? 200 : 404);
    response.end(request.method === "GET" && !wire.down ? stored : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.AWS_ENDPOINT_URL_S3 = address;
  process.env.AWS_ENDPOINT_URL_SESV2 = address;
  process.env.TANDEM_BUCKET_REPORTS = "test-reports";
  process.env.TANDEM_SES_RATE = "100000";
  const wire: Wire = {
    objects: new Map(),
    puts: [],
    mails: [],
    down: false,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return wire;
}
