import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Context } from "aws-lambda";
import { names } from "./environment.ts";

/** A function's entry point, as the deployed runtime would call it. */
export type Handler = (event: unknown, context: Context) => Promise<unknown>;

/** Loads an entry of the wiring by its path, so that this package depends on no code that ships. */
export type Load = (entry: string) => Promise<Record<string, unknown>>;

/**
 * @param folder that the wiring's entries are relative to.
 * @param suffix of the files in it after the entry's own name; none for sources.
 */
export const loadFrom =
  (folder: string, suffix = ""): Load =>
  async (entry) =>
    (await import(pathToFileURL(join(folder, entry + suffix)).href)) as Record<string, unknown>;

/** @throws when the entry exports no function `handler`. */
export async function loadHandler(load: Load, entry: string): Promise<Handler> {
  const { handler } = await load(entry);
  if (typeof handler !== "function") throw new Error(`${entry} exports no handler.`);
  return handler as Handler;
}

/**
 * Calls a handler as the deployed runtime would: with a context, and given up after its timeout.
 *
 * @throws what the handler throws, or that it took too long.
 */
export async function invoke(
  handler: Handler,
  event: unknown,
  functionName: string,
  timeoutSeconds: number,
): Promise<unknown> {
  const awsRequestId = crypto.randomUUID();
  const deadline = Date.now() + timeoutSeconds * 1000;
  const context = {
    awsRequestId,
    functionName,
    functionVersion: "$LATEST",
    invokedFunctionArn: `arn:aws:lambda:${names.region}:${names.account}:function:${functionName}`,
    memoryLimitInMB: "256",
    logGroupName: functionName,
    logStreamName: awsRequestId,
    callbackWaitsForEmptyEventLoop: false,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  } satisfies Context;
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${functionName} took longer than ${timeoutSeconds} s.`)),
      timeoutSeconds * 1000,
    );
  });
  try {
    return await Promise.race([handler(event, context), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Which records a handler gave back, by the rule of the deployed runtime: an answer that names an
 * empty or unknown record fails the whole batch.
 *
 * @returns identifiers to deliver again.
 */
export function failedItems(answer: unknown, all: readonly string[]): Set<string> {
  const failures = (answer as { batchItemFailures?: { itemIdentifier?: string }[] } | undefined)
    ?.batchItemFailures;
  if (!failures?.length) return new Set();
  const named = failures.map(({ itemIdentifier }) => itemIdentifier ?? "");
  return named.every((id) => all.includes(id)) ? new Set(named) : new Set(all);
}
