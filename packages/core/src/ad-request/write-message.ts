import type { TimelineEntry } from "@tandem/contract";
import { type Ctx, newId, save, write } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import { adRequestEvent } from "./ad-request.events.ts";
import { requireParty } from "./load-ad-request.ts";
import { partiesOf } from "./save-move.ts";

/** A message on the thread, at any status. The thread moves up in both lists; its version stays. */
export async function writeMessage(ctx: Ctx, id: string, text: string): Promise<TimelineEntry> {
  const { request } = await requireParty(ctx, id);
  const at = ctx.now.toISOString();
  const eventId = newId("evt");
  return save(ctx, {
    writes: [write(AdRequests.patch({ id }).set({ updatedAt: at }))],
    events: [
      adRequestEvent(
        "ad_request.messaged",
        id,
        {
          parties: partiesOf(request),
          from: request.status,
          to: request.status,
          turn: request.turn ?? null,
          turnBefore: request.turn ?? null,
          offer: request.offer,
          text,
        },
        { id: eventId },
      ),
    ],
    answer: { id: eventId, at, actor: ctx.actor, kind: "messaged" as const, text },
  });
}
