import type { Kit } from "@tandem/mail/kit";
import { Accounts, Logins, loginKey } from "../account/index.ts";
import { AdRequests } from "../ad-request/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import type { Platform } from "../platform/index.ts";
import { Records } from "../record/index.ts";
import { Reviews } from "../review/index.ts";
import { kitOf, reviewShown, workShown } from "./kit.rules.ts";

const REVIEWS = 3;
/** Of so many reviews and requests, the newest, is chosen what is shown: one query each. */
const REVIEWS_READ = 12;
const REQUESTS_READ = 50;
/** So many completed ones are looked at for a public campaign. */
const COMPLETED_READ = 20;

/** A published kit, and whose profile it is of. */
export interface Published {
  influencerId: string;
  kit: Kit;
}

/**
 * The kit of whoever has this username, in any case of letters; undefined where there is none, where
 * it was taken back, and where the account is suspended or gone, from that instant on. Four round
 * trips, two where nothing is published, one where nobody has the name.
 */
export async function readKit(
  { table }: Platform,
  username: string,
): Promise<Published | undefined> {
  const name = loginKey(username);
  // An address is a name to log in by too, and nobody's to try out here.
  const login = name && !name.includes("@") ? await table.get(Logins, { name }) : null;
  if (!login) return undefined;
  const id = login.accountId;
  const { account, profile, record } = await table.getTogether({
    account: [Accounts, { id }],
    profile: [Influencers, { id }],
    record: [Records, { id }],
  });
  if (account?.status !== "active" || !profile?.listed || !profile.kit) return undefined;
  const [reviews, requests] = await Promise.all([
    table.query(Reviews, Reviews.query.ofSubject({ subjectId: id }), {
      limit: REVIEWS_READ,
      newestFirst: true,
    }),
    table.query(AdRequests, AdRequests.query.ofInfluencer({ influencerId: id }), {
      limit: REQUESTS_READ,
      newestFirst: true,
    }),
  ]);
  const completed = requests.items
    .filter(({ status }) => status === "completed")
    .slice(0, COMPLETED_READ);
  const ids = [...new Set(completed.map(({ campaignId }) => campaignId))];
  const campaigns = await table.getAll(
    Campaigns,
    ids.map((campaign) => ({ id: campaign })),
  );
  const kit = kitOf(account.username, profile, record, {
    work: workShown(completed, new Map(campaigns.map((row) => [row.id, row]))),
    reviews: reviews.items
      .filter(({ hidden }) => !hidden)
      .slice(0, REVIEWS)
      .map(reviewShown),
  });
  return kit && { influencerId: id, kit };
}
