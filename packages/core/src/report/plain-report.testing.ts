import type { MonthlyReport, ReportSummary } from "@tandem/mail/report";
import {
  dayIn,
  monthAfter,
  monthIn,
  type Platform,
  type StoredEvent,
  startOfMonth,
} from "../platform/index.ts";
import { type Everything, everythingOf } from "./everything.testing.ts";
import { dataOf, endOf, middle, piecesAt, rate, stateOf, sum } from "./plain-past.testing.ts";

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
  const threads = requests.map(({ row, events, lines }) => {
    const first = events[0] as StoredEvent;
    const { parties } = dataOf(first);
    const asked = parties.startedBy === "sponsor" ? parties.influencerId : parties.sponsorId;
    const answer = events.find(
      ({ kind, actor }) => actor.id === asked && /accepted|rejected|countered/.test(kind),
    );
    const hours = answer ? (Date.parse(answer.at) - Date.parse(first.at)) / 3_600_000 : undefined;
    return { row, events, lines, first, parties, answer, hours, over: endOf(events, madeAt) };
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
  /** What the ledger's lines of some accounts come to. */
  const entered = (
    accounts: string[],
    currency: string,
    is: (at: string) => boolean,
    of: Thread[] = threads,
  ) =>
    sum(
      of
        .flatMap(({ lines }) => lines)
        .filter((line) => accounts.includes(line.account) && line.currency === currency)
        .filter(({ at }) => is(at))
        .map(({ amount }) => amount),
    );
  const GONE = ["earnings", "fee"];
  const enteredIn = (one: string, accounts: string[], of: Thread[] = threads) =>
    ["USD", "EUR"].flatMap((currency) => {
      const amount = entered(accounts, currency, within(one), of);
      return amount ? [{ currency, amount }] : [];
    });
  const eventsIn = (one: string, kind: RegExp) =>
    threads.flatMap(({ events }) =>
      events.filter((event) => kind.test(event.kind) && within(one)(event.at)),
    ).length;
  const rateIn = (one: string, of: Thread[] = threads) =>
    rate(
      endedIn(one, "accepted", of).length,
      endedIn(one, "rejected", of).length + endedIn(one, "expired", of).length,
    );
  const repliesIn = (one: string, of: Thread[]) =>
    middle(of.flatMap(({ answer, hours }) => (within(one)(answer?.at) ? [hours as number] : [])));

  const stateAt = (instant: string, one: Everything["campaigns"][number]) =>
    stateOf(instant, zone, one, requests);
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
    completed: eventsIn(one, /^payment\.(released|split)$/),
    approved: eventsIn(one, /^deliverable\.approved$/),
    paid: enteredIn(one, GONE),
    refunded: enteredIn(one, ["refunds"]),
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
    potAt(instant, currency, "committed") -
    potAt(instant, currency, "paid");
  const waterfall = (currency: string) => {
    const monies = moved.flatMap((event) => {
      const { money } = dataOf(event);
      return money?.currency === currency ? [money] : [];
    });
    const grown = (kind: "reserved" | "released" | "committed") =>
      sum(
        monies.map(({ reserved = 0, committed = 0, paid = 0 }) => {
          const net = reserved + committed + paid;
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
      paid: entered(GONE, currency, within(month)),
      funded: 0 - entered(["funding"], currency, within(month)),
      refunded: entered(["refunds"], currency, within(month)),
      held: {
        budget: potAt(end, currency, "budget"),
        reserved: potAt(end, currency, "reserved"),
        committed: potAt(end, currency, "committed"),
        paid: potAt(end, currency, "paid"),
        escrow: entered(["escrow"], currency, (at) => at < end),
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
  const late = threads.flatMap((one) =>
    piecesAt(one, end)
      .filter(({ dueDate }) => dueDate < today)
      .filter(({ status }) => status === "due" || status === "changes_requested")
      .map(({ dueDate, format, platform: on }) => ({
        campaignName: one.parties.campaignName,
        influencerName: one.parties.influencerName,
        what: `${format} on ${on}`,
        dueDate,
        daysLate: (Date.parse(today) - Date.parse(dueDate)) / 86_400_000,
        requestId: one.row.id,
      })),
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
      const paidInMonth = sum(enteredIn(month, GONE, own).map(({ amount }) => amount));
      const quiet = offers + ended.length + paidInMonth === 0;
      if (!status || (quiet && (status === "deleted" || /ended|archived|deleted/.test(before))))
        return [];
      const { currency } = fields;
      const [budget, reserved, committed, paid] = (
        ["budget", "reserved", "committed", "paid"] as const
      ).map((name) => pot(name, currency)) as [number, number, number, number];
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
          paid,
          available: budget - reserved - committed - paid,
          offers,
          acceptances: endedIn(month, "accepted", own).length,
          acceptanceRate: rateIn(month, own),
          paidInMonth,
        },
      ];
    }),
    late,
    topInfluencers: [...new Set(threads.map(({ row }) => row.influencerId))].flatMap((id) => {
      const own = threads.filter(({ row }) => row.influencerId === id);
      const agreed = endedIn(month, "accepted", own);
      const paid = enteredIn(month, GONE, own);
      if (agreed.length + paid.length === 0) return [];
      return [
        {
          name: own[0]?.parties.influencerName ?? "",
          acceptances: agreed.length,
          committed: amounts(agreed),
          paid,
          medianReplyHours: repliesIn(
            month,
            own.filter(({ row }) => row.startedBy === "sponsor"),
          ),
        },
      ];
    }),
  };
}
