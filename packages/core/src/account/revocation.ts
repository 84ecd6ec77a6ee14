import type { Ctx, ItemOf, Platform, Position, Write } from "../platform/index.ts";
import { write } from "../platform/index.ts";
import { Revocations } from "./revocation.entity.ts";

/** How long a token lives, and a little more for clocks that differ. */
const REMEMBERED_MS = 16 * 60_000;
const KEPT_SECONDS = 20 * 60;
/** How old the memory may be: a suspension is known everywhere within this time. */
const FRESH_FOR_MS = 1000;
/** What was stamped shortly before the last look may have been written shortly after it. */
const OVERLAP_MS = 10_000;

type Page = { items: ItemOf<typeof Revocations>[]; last: Position | null };

interface Revocation {
  subject: string;
  /** When it was made, epoch milliseconds. */
  at: number;
  /** Tokens made until then are over, epoch milliseconds. */
  until: number;
  lifts?: boolean;
  except?: string;
}

/** How a revocation differs from ending all tokens made until now. */
interface Terms {
  /** A session that goes on. */
  except?: string;
  /**
   * Ends also what is made from now on: a log-in that is under way while its account is suspended
   * may stamp its token later than the suspension, and be saved before it.
   */
  andLater?: boolean;
  /** Ends only what was made until now, whatever was said before: lifts `andLater`. */
  lifts?: boolean;
}

/** What a token says of itself that a revocation can be about. `at` is when it was made, epoch milliseconds. */
export interface Revocable {
  sub: string;
  sid: string;
  at: number;
}

/** The revocations that can still matter, held in one process for one table. */
class Memory {
  private readonly bySubject = new Map<string, Revocation>();
  private readUntil = Number.NEGATIVE_INFINITY;
  private reading: Promise<void> | undefined;

  isOver({ sub, sid, at }: Revocable): boolean {
    if (this.bySubject.has(sid)) return true;
    const account = this.bySubject.get(sub);
    return account !== undefined && at <= account.until && account.except !== sid;
  }

  add(revocation: Revocation): void {
    const known = this.bySubject.get(revocation.subject);
    if (known && known.at > revocation.at) return;
    const until = revocation.lifts
      ? revocation.until
      : Math.max(known?.until ?? 0, revocation.until);
    this.bySubject.set(revocation.subject, { ...revocation, until });
  }

  /** Reads what is new, at most once a second; those who ask meanwhile wait for the same answer. */
  refresh(platform: Platform, now: number): Promise<void> {
    if (Math.abs(now - this.readUntil) < FRESH_FOR_MS) return Promise.resolve();
    this.reading ??= this.read(platform, now).finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  private async read(platform: Platform, now: number): Promise<void> {
    const oldest = now - REMEMBERED_MS;
    const since = new Date(Math.max(oldest, Math.min(this.readUntil, now) - OVERLAP_MS));
    const op = Revocations.query.inOrder({}).gte({ at: since.toISOString() });
    let after: Position | null = null;
    do {
      const page: Page = await platform.table.query(Revocations, op, { after, consistent: true });
      for (const { at, ...revocation } of page.items) {
        this.add({ ...revocation, at: Date.parse(at) });
      }
      after = page.last;
    } while (after);
    for (const [subject, { at }] of this.bySubject) {
      if (at < oldest) this.bySubject.delete(subject);
    }
    this.readUntil = now;
  }
}

const memories = new WeakMap<Platform, Memory>();
const memoryOf = (platform: Platform): Memory => {
  let memory = memories.get(platform);
  if (!memory) {
    memory = new Memory();
    memories.set(platform, memory);
  }
  return memory;
};

/** Ends tokens in the transaction of a verb. After it was saved, `revokeHere` tells this process. */
export const revoked = (ctx: Ctx, subject: string, terms: Terms = {}): Write => {
  const revocation = revocationOf(ctx, subject, terms);
  const ttl = Math.floor(revocation.at / 1000) + KEPT_SECONDS;
  return write(Revocations.put({ ...revocation, at: ctx.now.toISOString(), ttl }));
};

/** Makes this process know at once what others learn within a second. */
export const revokeHere = (ctx: Ctx, subject: string, terms: Terms = {}): void =>
  memoryOf(ctx.platform).add(revocationOf(ctx, subject, terms));

function revocationOf(ctx: Ctx, subject: string, { andLater, ...rest }: Terms): Revocation {
  const at = ctx.now.getTime();
  return { subject, at, until: andLater ? at + REMEMBERED_MS : at, ...rest };
}

/** Whether a token is over before its time. No read while what is known is younger than a second. */
export async function isRevoked(platform: Platform, token: Revocable, now: Date): Promise<boolean> {
  const memory = memoryOf(platform);
  await memory.refresh(platform, now.getTime());
  return memory.isOver(token);
}
