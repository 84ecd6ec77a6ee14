import type { Campaign, User } from "@tandem/contract";
import { createSignal } from "solid-js";
import type * as moves from "./moves.ts";
import type { createReasonRequest } from "./verdicts.ts";

type Request = ReturnType<typeof createReasonRequest>;
type Named = { id: string; name: string };

/** Makes moves that are fetched with the first one that someone makes. */
function later<M>(make: (loaded: typeof moves) => M) {
  const [busy, setBusy] = createSignal(false);
  let made: M | undefined;
  return {
    busy,
    async make(move: (made: M) => unknown): Promise<void> {
      setBusy(true);
      try {
        made ??= make(await import("./moves.ts"));
        await move(made);
      } finally {
        setBusy(false);
      }
    },
  };
}

/** What an admin does to an account, each asked for before it happens. */
export function createUserVerdicts(request: Request) {
  const verdicts = later((loaded) => loaded.createUserVerdicts(request));
  return {
    busy: verdicts.busy,
    flag: (user: User) => verdicts.make(({ flag }) => flag(user)),
    warn: (user: User) => verdicts.make(({ warn }) => warn(user)),
    reject: (user: User) => verdicts.make(({ reject }) => reject(user)),
    unflag: (named: Named) => verdicts.make(({ unflag }) => unflag(named)),
  };
}

/** Freezing a campaign and letting it go on, each asked for before it happens. */
export function createCampaignVerdicts(request: Request) {
  const verdicts = later((loaded) => loaded.createCampaignVerdicts(request));
  return {
    busy: verdicts.busy,
    flag: (campaign: Pick<Campaign, "id" | "name" | "sponsorName">) =>
      verdicts.make(({ flag }) => flag(campaign)),
    unflag: (named: Named) => verdicts.make(({ unflag }) => unflag(named)),
  };
}
