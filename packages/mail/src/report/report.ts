/**
 * What a monthly report tells, as figures: made by core from the events, laid out here. Money is in
 * minor units of the currency beside it; days are `YYYY-MM-DD`, months `YYYY-MM`.
 */
export interface MonthlyReport {
  month: string;
  sponsorName: string;
  timeZone: string;
  /** When the figures were taken, ISO 8601. */
  madeAt: string;
  /** Nothing happened and nothing was due: the report says so in two lines. */
  quiet: boolean;
  /** The cover: this month beside the one before. */
  summary: ReportSummary;
  before: ReportSummary;
  /** One for each currency that a campaign has. */
  money: BudgetWaterfall[];
  /** Of the requests that were started in the month. */
  funnel: RequestFunnel;
  /** Accepted and answered, day by day of the month. */
  days: Array<{ day: string; offers: number; acceptances: number }>;
  campaigns: CampaignLine[];
  late: LateItem[];
  topInfluencers: TopInfluencer[];
}

/** Minor units. */
export interface Money {
  currency: string;
  amount: number;
}

export interface ReportSummary {
  /** Offers that the sponsor sent and applications that came. */
  offers: number;
  applications: number;
  acceptances: number;
  /** Accepted of those answered or run out, 0..1; null where none was. */
  acceptanceRate: number | null;
  /** From the first terms to the first answer of the other side; null where none answered. */
  medianReplyHours: number | null;
  /** What was agreed in the month. */
  committed: Money[];
  /** Collaborations that were completed, and pieces of work that were approved. */
  completed: number;
  approved: number;
  /** What was paid out to influencers, before the platform's fee, and what came back to the sponsor. */
  paid: Money[];
  refunded: Money[];
  liveCampaigns: number;
}

/** How the budgets moved: `opening + budget − spokenFor = closing`, each of what was available. */
export interface BudgetWaterfall {
  currency: string;
  /** Available when the month began and when it ended. */
  opening: number;
  closing: number;
  /** New and raised budgets less lowered and removed ones. */
  budget: number;
  /** What was newly reserved, and what of it came free again. */
  reserved: number;
  released: number;
  /** What was committed beyond what had been reserved for it. */
  committed: number;
  /** Paid out to influencers: what was committed for them before, so that nothing available moves. */
  paid: number;
  /** Paid in, and given back. */
  funded: number;
  refunded: number;
  /** As of the end of the month; `escrow` is what of the committed was paid in and gone to nobody yet. */
  held: { budget: number; reserved: number; committed: number; paid: number; escrow: number };
}

export interface RequestFunnel {
  started: number;
  answered: number;
  accepted: number;
  rejected: number;
  withdrawn: number;
  expired: number;
  pending: number;
}

export interface CampaignLine {
  id: string;
  name: string;
  status: string;
  startDate: string;
  endDate: string;
  currency: string;
  budget: number;
  reserved: number;
  committed: number;
  paid: number;
  available: number;
  /** In the month. */
  offers: number;
  acceptances: number;
  acceptanceRate: number | null;
  /** Of `paid`, what was paid out in the month. */
  paidInMonth: number;
}

export interface LateItem {
  campaignName: string;
  influencerName: string;
  what: string;
  dueDate: string;
  daysLate: number;
  requestId: string;
}

export interface TopInfluencer {
  name: string;
  acceptances: number;
  committed: Money[];
  /** What was paid out to them in the month. */
  paid: Money[];
  medianReplyHours: number | null;
}
