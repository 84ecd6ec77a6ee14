/** Google Chat answers within a second or two. */
const ANSWER_MS = 8_000;
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 1_000;
/** No attempt begins later than this after the first: the queue's patience is longer than a function's. */
const LAST_ATTEMPT_MS = 30_000;

/** The webhook is gone for good: deleted, or its key was taken away. */
const GONE = new Set([400, 401, 403, 404, 410]);

/** The chat takes nothing for now; let the queue bring it again. Says nothing of where it lies. */
export class ChatBusy extends Error {
  override readonly name = "ChatBusy";
}

/** Where a webhook lies; `TANDEM_CHAT_ENDPOINT` replaces its origin, as AWS_ENDPOINT_URL does for AWS. */
function addressOf(webhookUrl: string): URL {
  const url = new URL(webhookUrl);
  const endpoint = process.env.TANDEM_CHAT_ENDPOINT;
  return endpoint ? new URL(`${url.pathname}${url.search}`, endpoint) : url;
}

/** Seconds, or a date; undefined where the header says nothing. */
const retryAfterMs = (answer: Response): number | undefined => {
  const said = answer.headers.get("retry-after");
  if (!said) return undefined;
  const ms = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
};

/**
 * Posts a text into a Google Chat space by its incoming webhook. 429, 5xx and silence back off and
 * are tried again. Redirects are not followed: the address is the secret.
 *
 * @param text in Chat's own markup.
 * @param answerMs how long an answer may take.
 * @returns "gone" when the webhook will never take anything again.
 * @throws ChatBusy
 */
export async function postToChat(
  webhookUrl: string,
  text: string,
  answerMs = ANSWER_MS,
): Promise<"sent" | "gone"> {
  const began = Date.now();
  for (let attempt = 1; ; attempt++) {
    const answer = await fetch(addressOf(webhookUrl), {
      method: "POST",
      headers: { "content-type": "application/json; charset=UTF-8" },
      body: JSON.stringify({ text }),
      redirect: "manual",
      signal: AbortSignal.timeout(answerMs),
    }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return "sent";
    if (answer && GONE.has(answer.status)) return "gone";
    const wait = (answer && retryAfterMs(answer)) ?? FIRST_WAIT_MS * 2 ** (attempt - 1);
    const tooLate = Date.now() + wait - began > LAST_ATTEMPT_MS;
    if (attempt >= ATTEMPTS || tooLate) throw new ChatBusy();
    await new Promise((next) => setTimeout(next, wait + Math.random() * 250));
  }
}
