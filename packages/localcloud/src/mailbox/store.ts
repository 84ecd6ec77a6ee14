import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { DataFolder } from "../data.ts";
import type { Attachment, SentMail, SentMessage } from "./types.ts";

type KeptMail = SentMail & { contents: string[] };

/** What went out of this cloud: mails, text messages and chat messages; survives restarts. */
export type Mailbox = {
  addMail(mail: Omit<SentMail, "id" | "at" | "attachments">, attachments: Attachment[]): string;
  addMessage(message: Omit<SentMessage, "id" | "at">): string;
  /** Oldest first. */
  mails(): SentMail[];
  /** Oldest first. */
  messages(): SentMessage[];
  attachment(mailId: string, name: string): Attachment | undefined;
};

function readLines<T>(file: string): T[] {
  if (!existsSync(file)) return [];
  const kept: T[] = [];
  for (const line of readFileSync(file, "utf8").split("\n")) {
    try {
      kept.push(JSON.parse(line) as T);
    } catch {
      // The end of the file, or a line that a kill cut short: never confirmed to its sender.
    }
  }
  return kept;
}

/** Opens the mailbox of a data folder: one JSON line for each mail and each message. */
export function openMailbox(data: DataFolder): Mailbox {
  const mailFile = data.file("mails.jsonl");
  const messageFile = data.file("messages.jsonl");
  const mails = readLines<KeptMail>(mailFile);
  const messages = readLines<SentMessage>(messageFile);
  const stamp = () => ({ id: crypto.randomUUID(), at: new Date().toISOString() });
  return {
    addMail(mail, attachments) {
      const kept: KeptMail = {
        ...stamp(),
        ...mail,
        attachments: attachments.map(({ name, contentType, content }) => ({
          name,
          contentType,
          size: Buffer.byteLength(content, "base64"),
        })),
        contents: attachments.map(({ content }) => content),
      };
      appendFileSync(mailFile, `${JSON.stringify(kept)}\n`);
      mails.push(kept);
      return kept.id;
    },
    addMessage(message) {
      const kept: SentMessage = { ...stamp(), ...message };
      appendFileSync(messageFile, `${JSON.stringify(kept)}\n`);
      messages.push(kept);
      return kept.id;
    },
    mails: () => mails.map(({ contents: _, ...mail }) => mail),
    messages: () => [...messages],
    attachment(mailId, name) {
      const mail = mails.find(({ id }) => id === mailId);
      const index = mail?.attachments.findIndex((attachment) => attachment.name === name) ?? -1;
      const found = mail?.attachments[index];
      const content = mail?.contents[index];
      return found && content !== undefined ? { ...found, content } : undefined;
    },
  };
}
