import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Sent {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers: Record<string, string>;
}

/** SES on the wire, as the mailer meets it: keeps what it is sent, and refuses while `down`. */
export interface Mailbox {
  sent: Sent[];
  down: boolean;
  close(): void;
}

export async function openMailbox(): Promise<Mailbox> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      response.writeHead(mailbox.down ? 400 : 200, { "content-type": "application/json" });
      if (!mailbox.down) mailbox.sent.push(sentOf(JSON.parse(Buffer.concat(parts).toString())));
      response.end(JSON.stringify({ MessageId: "m" }));
    });
  });
  const mailbox: Mailbox = {
    sent: [],
    down: false,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((up) => server.listen(0, "127.0.0.1", up));
  const { port } = server.address() as AddressInfo;
  process.env.TANDEM_SES_RATE = "1000";
  process.env.AWS_ENDPOINT_URL_SESV2 = `http://127.0.0.1:${port}`;
  return mailbox;
}

interface Body {
  Destination: { ToAddresses: string[] };
  Content: {
    Simple: {
      Subject: { Data: string };
      Body: { Text: { Data: string }; Html: { Data: string } };
      Headers: Array<{ Name: string; Value: string }>;
    };
  };
}

function sentOf({ Destination, Content }: Body): Sent {
  const { Subject, Body, Headers } = Content.Simple;
  return {
    to: Destination.ToAddresses[0] ?? "",
    subject: Subject.Data,
    text: Body.Text.Data,
    html: Body.Html.Data,
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
  };
}
