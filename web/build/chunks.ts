/**
 * Modules that are needed together travel together: on their own most would be files of some
 * hundred bytes, which compress badly alone and lengthen the list of files that the entry holds.
 * A page may load a part that it does not need; it loads less than it would in single files.
 * What is not named here is split by the bundler as pages share it.
 */
const groups = {
  /** What nearly every page draws with, also those of visitors. */
  basics: [
    /src\/ui\/(Button|Spinner|classes|side|icon|PageHeader|States|format|Skeleton)\.tsx?$/,
    /src\/app\/Brand\.tsx$/,
    /src\/review\/rating\.ts$/,
    /src\/language\/\w+\.ts$/,
    /web\/languages\.ts$/,
    /src\/data\/(query|action|address)\.ts$/,
    /@solidjs\/router\/dist\/components/,
    /rolldown\/runtime/,
    /icons\/(x|sun|moon|at-sign|briefcase-business|shield-check|check|circle-alert)\.jsx$/,
  ],
  /** The frame of members, which a visitor does not load. */
  frame: [
    /src\/ui\/(Kbd|Avatar|media)\.tsx?$/,
    /src\/app\/(MemberLayout|Shell|BottomBar|places|names|waiting)\.tsx?$/,
    /src\/notification\/notification\.data\.ts$/,
    /icons\/(search|messages-square|megaphone|inbox|badge-check|ellipsis|settings|house|panel-left|log-out|id-card|file-chart-column|file-down|wallet)\.jsx$/,
  ],
  /** A choice, as nearly every list has one, and what all fields stand in. */
  choices: [
    /src\/ui\/form\/(Frame|binding|Select)\.tsx?$/,
    /icons\/(chevron-down|sliders-horizontal)\.jsx$/,
  ],
  text: [/src\/ui\/form\/TextField\.tsx$/, /src\/data\/rest\.ts$/, /icons\/(eye|eye-off)\.jsx$/],
  amounts: [
    /src\/ui\/form\/(NumberField|MoneyField|DateField|regroup|count)\.tsx?$/,
    /src\/ui\/money-input\.ts$/,
    /src\/countries\.ts$/,
  ],
  form: [/src\/ui\/form\/(Form|form|check|issues)\.tsx?$/],
  /** Words of the closed lists, and what rows of all kinds are made of. */
  rows: [
    /src\/(words|names)\.ts$/,
    /contract\/src\/(vocabulary|closed-lists|countries)\.ts$/,
    /src\/ui\/(Badge|ById|Card|Money|Time|clock|LoadMore|BackLink)\.tsx?$/,
    /icons\/(arrow-down|arrow-left|plus|circle-dot|triangle-alert|clock|globe|lock|trash|play)\.jsx$/,
    /src\/campaign\/components\/StatusBadges\.tsx$/,
  ],
  /** What exports, reports and one's own data are fetched and shown with. */
  files: [
    /src\/(work|ready-toasts)\.ts$/,
    /src\/data\/download\.ts$/,
    /src\/ui\/(FileRow|ProgressBar|file-size)\.tsx?$/,
  ],
  requests: [
    /src\/thread\/(threads\.data|change-words)\.ts$/,
    /src\/thread\/components\/ThreadRow\.tsx$/,
  ],
  /** What the pages of one thread and of its payment share. */
  thread: [
    /src\/thread\/(thread-words|thread\.data)\.ts$/,
    /src\/thread\/components\/(Acts\.tsx|shortcuts\.ts)$/,
    /src\/payment\/(payment\.data|brand-words)\.ts$/,
  ],
  figures: [/src\/influencer\/(weeks|influencer\.data)\.ts$/],
  pieces: [/src\/thread\/deliverable-words\.ts$/],
  /** What is known of agreed work, by the thread and its forms. */
  work: [/src\/thread\/(work-words|steps\.data)\.ts$/],
  /** What the pages that come before the log-in share. */
  account: [
    /src\/account\/(account\.data|link|zones)\.ts$/,
    /src\/account\/components\/(Entry|CredentialFields)\.tsx$/,
  ],
  /** What lists of campaigns and influencers are narrowed and fetched with. */
  lists: [
    /src\/campaign\/(discover-filters|public-campaign\.data)\.ts$/,
    /src\/search\/(search-filters|search\.data)\.ts$/,
  ],
  /** What figures and lists are taken away with. */
  taken: [/src\/ui\/csv\.ts$/, /icons\/download\.jsx$/],
  jobs: [/src\/admin\/(failed-jobs|jobs\.data)\.ts$/],
  imports: [/src\/admin\/(last-import|preview)\.ts$/],
  signs: [/icons\/(star|printer|external-link)\.jsx$/],
  menus: [/src\/ui\/(Menu|Popover|floating)\.tsx?$/],
  /** What the pages of admins share: words and data, and what an admin does to someone. */
  admin: [
    /src\/admin\/(admin-words|admin\.data|justice\.data)\.ts$/,
    /src\/admin\/components\/(Narrowed|BackLink|hidden)\.tsx$/,
  ],
  verdicts: [
    /src\/admin\/components\/(moves-later|verdicts|AccountCell|ReasonHost|RowAction)\.tsx?$/,
  ],
  facts: [/src\/admin\/account-facts\.ts$/, /src\/admin\/components\/Facts\.tsx$/],
  /** A queue that is worked through by keyboard. */
  queues: [/src\/admin\/components\/(Worklist|WorkRow|worklist)\.tsx?$/],
  kept: [/src\/ui\/ById\.tsx$/],
  /** What an admin decides between people: reports, appeals and disputes. */
  justice: [
    /src\/admin\/(justice-words|decisions\.data)\.ts$/,
    /src\/moderation\/moderation-words\.ts$/,
  ],
  /** The rules of the API, which forms fetch when they are on screen. */
  rules: [
    /node_modules\/valibot\//,
    /contract\/src\/(primitives|account|influencer|record|page)\.ts$/,
  ],
};

const oneOf = (patterns: RegExp[]) => (id: string) => patterns.some((pattern) => pattern.test(id));

/** Options for the bundler's output. */
export const chunks = {
  // A group with all that its modules import would draw the entry into it.
  includeDependenciesRecursively: false,
  groups: [
    // The entry and all that it imports at once: every visit needs it whole.
    { name: "start", tags: ["$initial" as const] },
    ...Object.entries(groups).map(([name, patterns]) => ({ name, test: oneOf(patterns) })),
  ],
};
