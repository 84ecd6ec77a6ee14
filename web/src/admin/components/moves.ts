import type { Campaign, User } from "@tandem/contract";
import { tellFailure } from "../../data/tell-failure.ts";
import { apart } from "../../language/apart.ts";
import { t } from "../../language/t.ts";
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
      const name = apart(accountName(user));
      request.ask({
        title: t("Flag {name}?", { name }),
        body: t(
          "The account is suspended at once: its sessions end, search no longer shows it, its pending requests freeze. What was agreed goes on.",
        ),
        action: t("Flag and suspend"),
        run: async (reason) => {
          await flagging.run({ id: user.id, reason });
          toast({ tone: "good", text: t("{name} is flagged and suspended.", { name }) });
        },
      });
    },
    warn(user: User) {
      const name = apart(accountName(user));
      request.ask({
        title: t("Warn {name}?", { name }),
        body: t("They are told in the app and by mail. Nothing else changes."),
        action: t("Warn"),
        run: async (reason) => {
          await warning.run({ id: user.id, reason });
          toast({ tone: "good", text: t("{name} is warned.", { name }) });
        },
      });
    },
    reject(user: User) {
      const name = apart(accountName(user));
      request.ask({
        title: t("Reject {name}?", { name }),
        body: t("They can still log in, but only to read your reason. This cannot be undone."),
        action: t("Reject sponsor"),
        run: async (reason) => {
          await rejection.run({ id: user.id, reason });
          toast({ tone: "good", text: t("{name} is rejected and reads your reason.", { name }) });
        },
      });
    },
    async unflag({ id, ...named }: { id: string; name: string }) {
      const name = apart(named.name);
      const sure = await ask({
        title: t("Lift the flag of {name}?", { name }),
        body: t("The account can log in again, search shows it, and its frozen requests go on."),
        action: t("Lift the flag"),
        keep: t("Keep it flagged"),
      });
      if (!sure) return;
      try {
        await lifting.run({ id });
        toast({ tone: "good", text: t("The flag of {name} is lifted.", { name }) });
      } catch (cause) {
        tellFailure(t("The flag of {name} is not lifted.", { name }), cause);
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
    flag({ id, ...named }: Pick<Campaign, "id" | "name" | "sponsorName">) {
      const [name, sponsorName] = [apart(named.name), apart(named.sponsorName)];
      request.ask({
        title: t("Flag {name}?", { name }),
        body: t(
          "The campaign is frozen: out of search, no new requests, no acceptances. {sponsorName} is told.",
          { sponsorName },
        ),
        action: t("Flag and freeze"),
        run: async (reason) => {
          await flagging.run({ id, reason });
          toast({ tone: "good", text: t("{name} is flagged and frozen.", { name }) });
        },
      });
    },
    async unflag({ id, ...named }: { id: string; name: string }) {
      const name = apart(named.name);
      const sure = await ask({
        title: t("Lift the flag of {name}?", { name }),
        body: t("The campaign goes on where it was: in search, open to requests and acceptances."),
        action: t("Lift the flag"),
        keep: t("Keep it flagged"),
      });
      if (!sure) return;
      try {
        await lifting.run({ id });
        toast({ tone: "good", text: t("{name} goes on.", { name }) });
      } catch (cause) {
        tellFailure(t("The flag of {name} is not lifted.", { name }), cause);
      }
    },
  };
}
