import type { AdRequest, Campaign, Influencer, Page, Role, Side, User } from "@tandem/contract";
import FileText from "lucide-solid/icons/file-text";
import Megaphone from "lucide-solid/icons/megaphone";
import MessagesSquare from "lucide-solid/icons/messages-square";
import UserRound from "lucide-solid/icons/user-round";
import { api } from "../api.ts";
import { t } from "../language/t.ts";
import type { Command } from "../ui/CommandPalette.tsx";
import { compact, money } from "../ui/format.ts";
import { parties } from "../ui/side.ts";
import { requestStatusWords } from "../words.ts";
import { nameOf } from "./names.ts";
import { pageActions } from "./page-actions.ts";
import { recentCommands } from "./visits.ts";

const most = 5;

/**
 * People, campaigns and threads by what is typed, as far as the role may see them; without a word what
 * is at hand: what was opened last, and what the page in sight can do. A source that does not answer
 * leaves the others standing.
 */
export async function find(
  role: Role,
  text: string,
  signal: AbortSignal,
): Promise<readonly Command[]> {
  if (text === "") return [...recentCommands(), ...pageActions()];
  const found = await Promise.all(
    sources[role].map((source) => source(text.trim(), signal).catch(() => [])),
  );
  return found.flat();
}

type Source = (text: string, signal: AbortSignal) => Promise<Command[]>;

const pageOf = <T>(path: string, query: Record<string, string | number>, signal: AbortSignal) =>
  api.get<Page<T>>(path, query, { signal }).then((page) => page.items);

const campaigns: Source = async (q, signal) =>
  (
    await pageOf<Pick<Campaign, "id" | "name" | "sponsorName">>(
      "/campaigns",
      { q, limit: most },
      signal,
    )
  ).map(({ id, name, sponsorName }) => ({
    id,
    label: name,
    hint: sponsorName,
    icon: Megaphone,
    href: `/campaigns/${id}`,
    group: t("Campaigns"),
  }));

const influencers: Source = async (q, signal) =>
  (await pageOf<Influencer>("/influencers", { q, limit: most }, signal)).map((one) => ({
    id: one.id,
    label: one.displayName,
    hint: t("reach {figure}", { figure: compact(one.reach) }),
    icon: UserRound,
    href: `/influencers/${one.id}`,
    group: t("Influencers"),
  }));

const threads =
  (me: Side): Source =>
  async (text, signal) =>
    threadCommands(await pageOf<AdRequest>("/ad-requests", { limit: 100 }, signal), text, me);

const users: Source = async (q, signal) =>
  (await pageOf<User>("/admin/users", { q, limit: most }, signal)).map((one) => ({
    id: one.id,
    label: nameOf(one),
    hint: `${parties[one.role].word} · @${one.username}`,
    icon: UserRound,
    href: `/admin/users/${one.id}`,
    group: t("Users"),
  }));

const allCampaigns: Source = async (q, signal) =>
  (await pageOf<Campaign>("/admin/campaigns", { q, limit: most }, signal)).map((one) => ({
    id: one.id,
    label: one.name,
    hint: one.sponsorName,
    icon: FileText,
    href: `/admin/campaigns/${one.id}`,
    group: t("Campaigns"),
  }));

/** What a sponsor keeps: shortlists and saved searches. */
const kept: Source = async (text, signal) =>
  (await import("../shortlist/commands.ts")).keptCommands(text, signal);

const sources: Record<Role, Source[]> = {
  sponsor: [threads("sponsor"), campaigns, influencers, kept],
  influencer: [threads("influencer"), campaigns],
  admin: [users, allCampaigns],
};

/** The threads whose counterpart or campaign has every word that was typed. */
export function threadCommands(requests: readonly AdRequest[], text: string, me: Side): Command[] {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const other = (request: AdRequest) =>
    me === "sponsor" ? request.influencerName : request.sponsorName;
  return requests
    .map((request) => ({ request, label: `${other(request)} · ${request.campaignName}` }))
    .filter(({ label }) => words.every((word) => label.toLocaleLowerCase().includes(word)))
    .slice(0, most)
    .map(({ request, label }) => ({
      id: request.id,
      label,
      hint: `${money(request.offer.amount, request.offer.currency, { whole: true })} · ${requestStatusWords[request.status].word}`,
      icon: MessagesSquare,
      href: `/threads/${request.id}`,
      group: t("Threads"),
    }));
}
