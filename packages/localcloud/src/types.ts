import type { Outside } from "./environment.ts";
import type { SentMail, SentMessage } from "./mailbox/types.ts";
import type { DeadLetter } from "./queues/server.ts";
import type { Wiring } from "./wiring.ts";

/** What a cloud can be started with. */
export type CloudOptions = {
  /** Of the one address for app, API and local pages; 0 (also when absent) takes a free one. */
  port?: number;
  /** Folder that keeps everything; a temporary one, removed at the end, when absent. */
  data?: string;
  /** The first admin's password; made up when absent. */
  adminPassword?: string;
  /** Log nothing. */
  quiet?: boolean;
  /** Serve the built web app; true when absent. */
  web?: boolean;
  /** Services of another cloud to use in place of the embedded ones. */
  outside?: Outside;
  /** Trigger data; the functions' own when absent. */
  wiring?: Wiring;
  /** Absolute path of the folder that the wiring's entries are relative to. */
  root?: string;
  /** Absolute path of a folder with each entry compiled as `ENTRY.mjs`, in place of `root`. */
  compiled?: string;
};

/** A running embedded cloud. */
export type Cloud = {
  /** `http://localhost:PORT` */
  url: string;
  port: number;
  /** Path of the folder that keeps everything. */
  data: string;
  /** The admin's password, when this start made the admin and made one up. */
  adminPassword?: string;
  /** Ends it after the work in hand. */
  stop(): Promise<void>;
  /** Ends it at once, finishing nothing: for tests of crashes. */
  kill(): Promise<void>;
  /** Every mail sent, oldest first. */
  mails(): Promise<SentMail[]>;
  /** Every text and chat message sent, oldest first. */
  messages(): Promise<SentMessage[]>;
  /**
   * Fires a schedule.
   *
   * @throws when there is none of this name.
   */
  fire(schedule: string): Promise<void>;
  /** Resolves when the stream is read to its end and no queue holds work. */
  drained(): Promise<void>;
  /** Messages that were received too often without success. */
  deadLetters(): Promise<DeadLetter[]>;
  /** Fills the table with demonstration data; returns the lines to print. */
  demo(): Promise<string[]>;
};
