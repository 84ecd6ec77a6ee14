import { Refusal, refuse } from "../platform/index.ts";

const ATTEMPTS = 4;

/**
 * Judges and saves a move that does not hang on the version that was read. Where something else
 * moved the request meanwhile, such as the other side another piece of work, it is judged again by
 * what then is: only where that forbids it is it refused.
 */
export async function onLatest<T>(move: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await move();
    } catch (error) {
      const moved = error instanceof Refusal && error.code === "request.stale";
      if (!moved) throw error;
      if (attempt === ATTEMPTS) throw refuse("request.conflict");
    }
  }
}
