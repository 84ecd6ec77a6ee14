import type { DeadLetter, Page } from "@tandem/contract";
import { type Ctx, listPage } from "../platform/index.ts";
import { DeadLetters } from "./dead-letter.entity.ts";
import { letterView } from "./dead-letter.rules.ts";

/** Messages that no worker could take and nobody has decided about, of one queue or all; newest first. */
export const listDeadLetters = (
  ctx: Ctx,
  { queue, limit, cursor }: { queue?: string; limit: number; cursor?: string },
): Promise<Page<DeadLetter>> =>
  listPage(ctx, {
    entity: DeadLetters,
    op:
      queue === undefined
        ? DeadLetters.query.dead({ listed: "all" })
        : DeadLetters.query.deadOfQueue({ listedIn: queue }),
    list: `dead-letters:${queue ?? "all"}`,
    limit,
    cursor,
    newestFirst: true,
    // One that is being put back stays in the index until it is.
    keep: ({ status }) => status === "dead",
    show: letterView,
  });
