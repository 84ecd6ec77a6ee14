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

export interface Revocation {
  subject: string;
  /** Epoch milliseconds. */
  at: number;
  except?: string;
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
    return account !== undefined && at <= account.at && account.except !== sid;
  }

  add(revocation: Revocation): void {
    const known = this.bySubject.get(revocation.subject);
    if (!known || known.at <= revocation.at) this.bySubject.set(revocation.subject, revocation);
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
      for (const { subject, at, except } of page.items) {
        this.add({ subject, at: Date.parse(at), except });
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
export const revoked = (ctx: Ctx, subject: string, except?: string): Write =>
  write(
    Revocations.put({
      subject,
      at: ctx.now.toISOString(),
      except,
      ttl: Math.floor(ctx.now.getTime() / 1000) + KEPT_SECONDS,
    }),
  );

/** Makes this process know at once what others learn within a second. */
export const revokeHere = (ctx: Ctx, subject: string, except?: string): void =>
  memoryOf(ctx.platform).add({ subject, at: ctx.now.getTime(), except });

/** Whether a token is over before its time. No read while what is known is younger than a second. */
export async function isRevoked(platform: Platform, token: Revocable, now: Date): Promise<boolean> {
  const memory = memoryOf(platform);
  await memory.refresh(platform, now.getTime());
  return memory.isOver(token);
}
