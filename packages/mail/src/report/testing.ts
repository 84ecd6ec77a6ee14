import type { CampaignLine, LateItem, MonthlyReport, TopInfluencer } from "./report.ts";

/** Campaign names in the scripts that a report must show, and a few that are unkind. */
export const NAMES = [
  "Spring serum launch",
  "Été à Saint-Tropez, l’huile solaire",
  "Nguyễn Thị Hồng: ra mắt son môi",
  "Łódź i Żywiec, zima w górach",
  "Καλοκαίρι στο Αιγαίο",
  "Зимняя распродажа в Кёнигсберге",
  "حملة الربيع (٢٠٢٦)",
  "מבצע האביב 2026",
  "दीपावली की मिठाई",
  "春季精华液上市",
  "花子さんのカフェめぐり",
  "서울 뷰티 캠페인",
  "İstanbul’da sonbahar, ığdır çayı",
  "Gaming 🎮 night with friends 👩‍👩‍👧",
  "สวัสดีปีใหม่",
] as const;

const PEOPLE = [
  "Ana Ruiz",
  "علي حسن",
  "花子",
  "Łukasz Żak",
  "Αθηνά",
  "Михаил Щукин",
  "प्रिया शर्मा",
  "김민준",
  "דנה כהן",
  "王小明",
] as const;

const CURRENCIES = ["EUR", "USD", "JPY"] as const;
const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Whole numbers below `below` that look random and are the same each time. */
const dice = (roll: number, below: number): number => ((roll * 2654435761) >>> 0) % below;

const campaign = (i: number): CampaignLine => {
  const budget = 50_000 + dice(i + 1, 4_000_000);
  const reserved = dice(i + 2, Math.floor(budget / 4));
  const committed = dice(i + 3, Math.floor(budget / 3));
  const paid = dice(i + 4, Math.floor(budget / 5));
  const offers = dice(i + 5, 30);
  const acceptances = dice(i + 6, offers + 1);
  return {
    id: `campaign-${i}`,
    name: i < NAMES.length ? at(NAMES, i) : `${at(NAMES, i)} ${Math.floor(i / NAMES.length) + 1}`,
    status: at(["live", "paused", "ended", "draft", "archived"], i),
    startDate: "2026-02-10",
    endDate: "2026-05-31",
    currency: at(CURRENCIES, i),
    budget,
    reserved,
    committed,
    paid,
    available: budget - reserved - committed - paid,
    offers,
    acceptances,
    acceptanceRate: offers === 0 ? null : acceptances / offers,
    paidInMonth: i % 2 ? Math.floor(paid / 2) : 0,
  };
};

const late = (i: number): LateItem => ({
  campaignName: at(NAMES, i),
  influencerName: at(PEOPLE, i),
  what: at(["reel on Instagram", "video on YouTube", "story on Instagram, in its second round"], i),
  dueDate: "2026-03-14",
  daysLate: 1 + dice(i, 17),
  requestId: `request-${i}`,
});

const influencer = (i: number): TopInfluencer => ({
  name: at(PEOPLE, i),
  acceptances: 10 - i,
  committed: [
    { currency: "EUR", amount: 120_000 - i * 7_900 },
    ...(i % 3 === 1 ? [{ currency: "JPY", amount: 88_000 }] : []),
  ],
  paid: i % 2 ? [] : [{ currency: "EUR", amount: 91_300 - i * 1_700 }],
  medianReplyHours: i === 4 ? null : 2.25 * (i + 1),
});

/** A month of a sponsor with this many campaigns, in every script, in three currencies. */
export function sampleReport(campaigns = 30): MonthlyReport {
  const lines = Array.from({ length: campaigns }, (_, i) => campaign(i));
  const sum = (currency: string, key: "budget" | "reserved" | "committed" | "paid") =>
    lines.reduce((all, line) => all + (line.currency === currency ? line[key] : 0), 0);
  return {
    month: "2026-03",
    sponsorName: "Meridian Cosmetics GmbH",
    timeZone: "Europe/Berlin",
    madeAt: "2026-04-01T00:05:00.000Z",
    quiet: false,
    summary: {
      offers: 148,
      applications: 37,
      acceptances: 61,
      acceptanceRate: 0.5446,
      medianReplyHours: 6.25,
      committed: [
        { currency: "EUR", amount: 2_148_050 },
        { currency: "USD", amount: 1_930_000 },
        { currency: "JPY", amount: 1_204_000 },
      ],
      completed: 23,
      approved: 58,
      paid: [{ currency: "EUR", amount: 815_075 }],
      refunded: [{ currency: "EUR", amount: 20_600 }],
      liveCampaigns: 12,
    },
    before: {
      offers: 131,
      applications: 44,
      acceptances: 61,
      acceptanceRate: 0.4762,
      medianReplyHours: 8.5,
      committed: [
        { currency: "EUR", amount: 2_310_000 },
        { currency: "USD", amount: 1_480_000 },
      ],
      completed: 19,
      approved: 64,
      paid: [{ currency: "EUR", amount: 790_000 }],
      refunded: [],
      liveCampaigns: 9,
    },
    money: CURRENCIES.map((currency) => {
      const held = {
        budget: sum(currency, "budget"),
        reserved: sum(currency, "reserved"),
        committed: sum(currency, "committed"),
        paid: sum(currency, "paid"),
        escrow: Math.floor(sum(currency, "committed") / 2),
      };
      const closing = held.budget - held.reserved - held.committed - held.paid;
      const [budget, reserved, released, committed] = [400_000, 1_350_000, 310_000, 180_000];
      const opening = closing - budget + reserved - released + committed;
      const inMonth = lines.filter((line) => line.currency === currency);
      const paid = inMonth.reduce((all, line) => all + line.paidInMonth, 0);
      const moved = {
        budget,
        reserved,
        released,
        committed,
        paid,
        funded: 930_000,
        refunded: 20_600,
      };
      return { currency, opening, closing, ...moved, held };
    }),
    funnel: {
      started: 185,
      answered: 112,
      accepted: 61,
      rejected: 39,
      withdrawn: 12,
      expired: 27,
      pending: 46,
    },
    days: Array.from({ length: 31 }, (_, i) => ({
      day: `2026-03-${String(i + 1).padStart(2, "0")}`,
      offers: dice(i + 11, 12),
      acceptances: dice(i + 23, 6),
    })),
    campaigns: lines,
    late: Array.from({ length: Math.min(9, campaigns) }, (_, i) => late(i)),
    topInfluencers: Array.from({ length: 10 }, (_, i) => influencer(i)),
  };
}
