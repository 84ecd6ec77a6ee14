import type { Campaign, User } from "@tandem/contract";
import { tellFailure } from "../../data/tell-failure.ts";
import { ask } from "../../ui/Confirm.tsx";
import { toast } from "../../ui/toast.ts";
import {
  createCampaignFlag,
  createCampaignUnflag,
  createRejection,
  createUserFlag,
  createUserUnflag,
  createWarning,
} from "../admin.data.ts";
import { accountName } from "../admin-words.ts";
import type { createReasonRequest } from "./verdicts.ts";

type Request = ReturnType<typeof createReasonRequest>;

/** Rejecting a sponsor, flagging an account and lifting a flag, each asked for before it happens. */
export function createUserVerdicts(request: Request) {
  const flagging = createUserFlag();
  const lifting = createUserUnflag();
  const rejection = createRejection();
  const warning = createWarning();
  return {
    busy: lifting.busy,
    flag(user: User) {
      const name = accountName(user);
      request.ask({
        title: `Flag ${name}?`,
        body: "The account is suspended at once: its sessions end, search no longer shows it, its pending requests freeze. What was agreed goes on.",
        action: "Flag and suspend",
        run: async (reason) => {
          await flagging.run({ id: user.id, reason });
          toast({ tone: "good", text: `${name} is flagged and suspended.` });
        },
      });
    },
    warn(user: User) {
      const name = accountName(user);
      request.ask({
        title: `Warn ${name}?`,
        body: "They are told in the app and by mail. Nothing else changes.",
        action: "Warn",
        run: async (reason) => {
          await warning.run({ id: user.id, reason });
          toast({ tone: "good", text: `${name} is warned.` });
        },
      });
    },
    reject(user: User, done?: () => void) {
      const name = accountName(user);
      request.ask({
        title: `Reject ${name}?`,
        body: "They can still log in, but only to read your reason. This cannot be undone.",
        action: "Reject sponsor",
        run: async (reason) => {
          await rejection.run({ id: user.id, reason });
          toast({ tone: "good", text: `${name} is rejected and reads your reason.` });
          done?.();
        },
      });
    },
    async unflag({ id, name }: { id: string; name: string }) {
      const sure = await ask({
        title: `Lift the flag of ${name}?`,
        body: "The account can log in again, search shows it, and its frozen requests go on.",
        action: "Lift the flag",
        keep: "Keep it flagged",
      });
      if (!sure) return;
      try {
        await lifting.run({ id });
        toast({ tone: "good", text: `The flag of ${name} is lifted.` });
      } catch (cause) {
        tellFailure(`The flag of ${name} is not lifted.`, cause);
      }
    },
  };
}

/** Freezing a campaign and letting it go on, each asked for before it happens. */
export function createCampaignVerdicts(request: Request) {
  const flagging = createCampaignFlag();
  const lifting = createCampaignUnflag();
  return {
    busy: lifting.busy,
    flag({ id, name, sponsorName }: Pick<Campaign, "id" | "name" | "sponsorName">) {
      request.ask({
        title: `Flag ${name}?`,
        body: `The campaign is frozen: out of search, no new requests, no acceptances. ${sponsorName} is told.`,
        action: "Flag and freeze",
        run: async (reason) => {
          await flagging.run({ id, reason });
          toast({ tone: "good", text: `${name} is flagged and frozen.` });
        },
      });
    },
    async unflag({ id, name }: { id: string; name: string }) {
      const sure = await ask({
        title: `Lift the flag of ${name}?`,
        body: "The campaign goes on where it was: in search, open to requests and acceptances.",
        action: "Lift the flag",
        keep: "Keep it flagged",
      });
      if (!sure) return;
      try {
        await lifting.run({ id });
        toast({ tone: "good", text: `${name} goes on.` });
      } catch (cause) {
        tellFailure(`The flag of ${name} is not lifted.`, cause);
      }
    },
  };
}
