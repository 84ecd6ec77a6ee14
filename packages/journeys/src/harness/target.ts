import { startLocalcloud } from "@tandem/localcloud";
import { ADMIN_PASSWORD } from "./client.ts";

/** A mail as far as journeys read it. */
export interface TargetMail {
  to: string | string[];
  subject: string;
  text?: string;
  html?: string;
  headers: Record<string, string>;
}

/** A running Tandem, and what shows what it does besides answering. The admin's password is known. */
export interface Target {
  /** What `/api` comes after. */
  url: string;
  /** Resolves when everything that follows from what was done before is done. */
  drained(): Promise<void>;
  /** Every mail sent, oldest first. */
  mails(): Promise<TargetMail[]>;
  /** Fires a schedule of the wiring. */
  fire(schedule: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Where journeys take place: the module that `TANDEM_TARGET` names opens it, and where it names none
 * that is an embedded cloud of their own.
 */
export async function openTarget(): Promise<Target> {
  const module = process.env.TANDEM_TARGET;
  if (!module) return startLocalcloud({ adminPassword: ADMIN_PASSWORD, quiet: true, web: false });
  const { open } = (await import(module)) as { open: (admin: string) => Promise<Target> };
  return open(ADMIN_PASSWORD);
}
