import type { MonthlyReport, ReportSummary } from "@tandem/mail/report";
import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData, CampaignRow } from "../campaign/index.ts";
import {
  dayIn,
  endOfDay,
  monthAfter,
  monthIn,
  type Platform,
  type StoredEvent,
  startOfMonth,
} from "../platform/index.ts";
import { type Everything, everythingOf } from "./everything.testing.ts";

type Undirected<T> = Omit<T, "from" | "to">;
type AnyData = Undirected<AdRequestData> & Undirected<CampaignData> & { to: string };
const dataOf = (event: StoredEvent) => event.data as AnyData;
const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const middle = (values: number[]) => {
  if (values.length === 0) return null;
  const [lower, upper] = [...values]
    .sort((a, b) => a - b)
    .slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1) as [
    number,
    number?,
  ];
  return Math.round(((lower + (upper ?? lower)) / 2) * 10) / 10;
};
const rate = (accepted: number, others: number) =>
  accepted + others === 0 ? null : accepted / (accepted + others);

/** When and how a request came to its end, an offer that ran out at the instant it names. */
function endOf(events: StoredEvent[], madeAt: string): { at: string; how: string } | undefined {
  const last = events.findLast(({ kind }) => kind !== "ad_request.messaged") as StoredEvent;
  const { to, offer } = dataOf(last);
  if (to === "expired" || (to === "pending" && offer.expiresAt <= madeAt))
    return { at: offer.expiresAt, how: "expired" };
  return to === "pending" ? undefined : { at: last.at, how: to };
}

/** The report as one would work it out by hand: from the first day on, forwards. */
export async function plainReport(
  platform: Platform,
  sponsorId: string,
  month: string,
  zone: string,
  madeAt: string,
): Promise<Omit<MonthlyReport, "sponsorName" | "timeZone" | "madeAt">> {
  const { campaigns, requests } = await everythingOf(platform, sponsorId);
  const [start, end] = [month, monthAfter(month)].map((one) =>
    startOfMonth(zone, one).toISOString(),
  ) as [string, string];
  const threads = requests.map(({ row, events }) => {
    const first = events[0] as StoredEvent;
    const { parties } = dataOf(first);
    const asked = parties.startedBy === "sponsor" ? parties.influencerId : parties.sponsorId;
    const answer = events.find(
      ({ kind, actor }) => actor.id === asked && /accepted|rejected|countered/.test(kind),
    );
    const hours = answer ? (Date.parse(answer.at) - Date.parse(first.at)) / 3_600_000 : undefined;
    return { row, events, first, parties, answer, hours, over: endOf(events, madeAt) };
  });
  type Thread = (typeof threads)[number];
  const within = (one: string) => (at: string | undefined) =>
    at !== undefined && monthIn(zone, new Date(at)) === one;
  const endedIn = (one: string, how: string, of: Thread[] = threads) =>
    of.filter(({ over }) => over?.how === how && within(one)(over.at));
  const amounts = (of: Thread[]) =>
    ["USD", "EUR"].flatMap((currency) => {
      const here = of.filter(({ row }) => row.offer.currency === currency);
      const amount = sum(here.map(({ row }) => row.offer.amount));
      return amount ? [{ currency, amount }] : [];
    });
  const rateIn = (one: string, of: Thread[] = threads) =>
    rate(
      endedIn(one, "accepted", of).length,
      endedIn(one, "rejected", of).length + endedIn(one, "expired", of).length,
    );
  const repliesIn = (one: string, of: Thread[]) =>
    middle(of.flatMap(({ answer, hours }) => (within(one)(answer?.at) ? [hours as number] : [])));

  /** The state of a campaign when an instant comes, replayed from its beginning. */
  const stateAt = (instant: string, { row, events }: Everything["campaigns"][number]) => {
    const past = events.filter(({ at }) => at < instant);
    const last = past.at(-1);
    const fields = Object.assign({}, ...past.map(({ after }) => after ?? {})) as CampaignRow;
    const overAt = fields.endDate && endOfDay(zone, fields.endDate).toISOString();
    const status = last && dataOf(last).to;
    const ended = (status === "live" || status === "paused") && overAt <= instant;
    const moves = [...past, ...requests.flatMap((one) => one.events.filter(isOf(row.id, instant)))];
    const pot = (name: "budget" | "reserved" | "committed" | "paid", currency: string) =>
      sum(
        moves.map((event) => {
          const { money } = dataOf(event);
          const left = name === "budget" && money?.leaves?.currency === currency;
          return (
            (money?.currency === currency ? (money[name] ?? 0) : 0) +
            (left ? (money.leaves?.budget ?? 0) : 0)
          );
        }),
      );
    return { status: ended ? "ended" : (status ?? null), fields, pot };
  };
  const isOf = (campaignId: string, instant: string) => (event: StoredEvent) =>
    event.at < instant && dataOf(event).parties.campaignId === campaignId;
  const summary = (one: string, over: string): ReportSummary => ({
    offers: threads.filter(({ first, row }) => row.startedBy === "sponsor" && within(one)(first.at))
      .length,
    applications: threads.filter(
      ({ first, row }) => row.startedBy === "influencer" && within(one)(first.at),
    ).length,
    acceptances: endedIn(one, "accepted").length,
    acceptanceRate: rateIn(one),
    medianReplyHours: repliesIn(one, threads),
    committed: amounts(endedIn(one, "accepted")),
    liveCampaigns: campaigns.filter((one) => stateAt(over, one).status === "live").length,
  });

  const begun = threads.filter(({ first }) => within(month)(first.at));
  const stood = begun.map(({ over }) => (over && over.at < end ? over.how : "pending"));
  const countOf = (how: string) => stood.filter((one) => one === how).length;
  const inMonth = (events: StoredEvent[]) => events.filter(({ at }) => at >= start && at < end);
  const moved = [...campaigns, ...requests].flatMap(({ events }) => inMonth(events));
  const potAt = (
    instant: string,
    currency: string,
    name: "budget" | "reserved" | "committed" | "paid",
  ) => sum(campaigns.map((one) => stateAt(instant, one).pot(name, currency)));
  const freeAt = (instant: string, currency: string) =>
    potAt(instant, currency, "budget") -
    potAt(instant, currency, "reserved") -
    potAt(instant, currency, "committed");
  const waterfall = (currency: string) => {
    const monies = moved.flatMap((event) => {
      const { money } = dataOf(event);
      return money?.currency === currency ? [money] : [];
    });
    const grown = (kind: "reserved" | "released" | "committed") =>
      sum(
        monies.map(({ reserved = 0, committed = 0 }) => {
          const net = reserved + committed;
          if (net < 0) return kind === "released" ? -net : 0;
          return kind === (committed > 0 ? "committed" : "reserved") ? net : 0;
        }),
      );
    return {
      currency,
      opening: freeAt(start, currency),
      closing: freeAt(end, currency),
      budget: potAt(end, currency, "budget") - potAt(start, currency, "budget"),
      reserved: grown("reserved"),
      released: grown("released"),
      committed: grown("committed"),
      held: {
        budget: potAt(end, currency, "budget"),
        reserved: potAt(end, currency, "reserved"),
        committed: potAt(end, currency, "committed"),
        paid: 0,
      },
    };
  };
  const today = dayIn(zone, new Date(end));
  const days: MonthlyReport["days"] = [];
  for (let n = 1; n <= 31; n++) {
    const day = `${month}-${String(n).padStart(2, "0")}`;
    if (new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) break;
    const on = (at: string | undefined) => at !== undefined && dayIn(zone, new Date(at)) === day;
    days.push({
      day,
      offers: threads.filter(({ first, row }) => row.startedBy === "sponsor" && on(first.at))
        .length,
      acceptances: threads.filter(({ over }) => over?.how === "accepted" && on(over.at)).length,
    });
  }
  const late = threads.flatMap(({ row, over, parties }) =>
    over?.how === "accepted" && over.at < end
      ? row.offer.deliverables
          .filter(({ dueDate }) => dueDate < today)
          .map(({ dueDate, format, platform: on }) => ({
            campaignName: parties.campaignName,
            influencerName: parties.influencerName,
            what: `${format} on ${on}`,
            dueDate,
            daysLate: (Date.parse(today) - Date.parse(dueDate)) / 86_400_000,
            requestId: row.id,
          }))
      : [],
  );
  const untold = new Set(["ad_request.expired", "ad_request.messaged"]);
  const happened = moved.filter(({ kind }) => !untold.has(kind)).length;
  return {
    month,
    quiet: happened + endedIn(month, "expired").length + late.length === 0,
    summary: summary(month, end),
    before: summary(monthAfter(month, -1), start),
    money: ["USD", "EUR"]
      .map(waterfall)
      .filter((one) => one.opening || one.budget || one.reserved || one.held.budget),
    funnel: {
      started: begun.length,
      answered: begun.filter(({ answer }) => answer && answer.at < end).length,
      accepted: countOf("accepted"),
      rejected: countOf("rejected"),
      withdrawn: countOf("withdrawn"),
      expired: countOf("expired"),
      pending: countOf("pending"),
    },
    days,
    campaigns: campaigns.flatMap((one) => {
      const { status, fields, pot } = stateAt(end, one);
      const before = stateAt(start, one).status ?? "draft";
      const own = threads.filter(({ row }) => row.campaignId === one.row.id);
      const offers = own.filter(
        ({ first, row }) => row.startedBy === "sponsor" && within(month)(first.at),
      ).length;
      const ended = ["accepted", "rejected", "expired"].flatMap((how) => endedIn(month, how, own));
      const quiet = offers + ended.length === 0;
      if (!status || (quiet && (status === "deleted" || /ended|archived|deleted/.test(before))))
        return [];
      const { currency } = fields;
      const [budget, reserved, committed] = (["budget", "reserved", "committed"] as const).map(
        (name) => pot(name, currency),
      ) as [number, number, number];
      return [
        {
          id: one.row.id,
          name: fields.name,
          status,
          startDate: fields.startDate,
          endDate: fields.endDate,
          currency,
          budget,
          reserved,
          committed,
          paid: 0,
          available: budget - reserved - committed,
          offers,
          acceptances: endedIn(month, "accepted", own).length,
          acceptanceRate: rateIn(month, own),
        },
      ];
    }),
    late,
    topInfluencers: [...new Set(threads.map(({ row }) => row.influencerId))].flatMap((id) => {
      const own = threads.filter(({ row }) => row.influencerId === id);
      const agreed = endedIn(month, "accepted", own);
      if (agreed.length === 0) return [];
      return [
        {
          name: own[0]?.parties.influencerName ?? "",
          acceptances: agreed.length,
          committed: amounts(agreed),
          medianReplyHours: repliesIn(
            month,
            own.filter(({ row }) => row.startedBy === "sponsor"),
          ),
        },
      ];
    }),
  };
}
