import Inbox from "lucide-solid/icons/inbox";
import { createSignal, type JSX } from "solid-js";
import { ApiProblem } from "../../api.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { LinkButton } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { compact } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { Part } from "./Part.tsx";

interface Line {
  id: string;
  name: string;
  state: [Tone, string];
  reach: number;
  amount: number;
}
const rows: Line[] = [
  { id: "1", name: "Ana Okafor", state: ["sponsor", "Your turn"], reach: 1.2e6, amount: 45000 },
  { id: "2", name: "山田 太郎", state: ["influencer", "Their turn"], reach: 84_300, amount: 12000 },
  {
    id: "3",
    name: "5-Minute Crafts GIRLY",
    state: ["good", "Accepted"],
    reach: 4e7,
    amount: 990000,
  },
];
const columns: Column<Line>[] = [
  {
    key: "name",
    label: "Influencer",
    sortable: true,
    cell: (row) => (
      <span class="flex items-center gap-3 font-semibold">
        <Avatar name={row.name} party="influencer" size={32} />
        <a href="/ui" class="hover:underline">
          {row.name}
        </a>
      </span>
    ),
  },
  {
    key: "state",
    label: "State",
    cell: (row) => <Badge tone={row.state[0]}>{row.state[1]}</Badge>,
  },
  {
    key: "reach",
    label: "Reach",
    numeric: true,
    hideWhenNarrow: true,
    cell: (row) => compact(row.reach),
  },
  {
    key: "amount",
    label: "Amount",
    numeric: true,
    sortable: true,
    cell: (row) => <Money amount={row.amount} currency="USD" />,
  },
];
const problem = new ApiProblem(
  { status: 503, title: "Tandem cannot be reached right now", detail: "Try again in a moment." },
  "req_01J9Z6",
);

/** Tables and lists: ready, loading, empty, failed. */
export function Rows(): JSX.Element {
  const [sort, setSort] = createSignal<{ key: string; direction: "ascending" | "descending" }>({
    key: "amount",
    direction: "descending",
  });
  const shared = { columns, rowKey: (row: Line) => row.id };
  const empty = (
    <EmptyState
      icon={Inbox}
      title="No requests yet."
      action={
        <LinkButton href="/ui" variant="primary">
          Find influencers
        </LinkButton>
      }
    >
      Once you make an offer, or someone applies, it stands here.
    </EmptyState>
  );
  return (
    <Part title="Rows and states">
      <DataTable
        {...shared}
        caption="Requests"
        rows={rows}
        empty={empty}
        sort={sort()}
        onSort={(key) =>
          setSort({ key, direction: sort().direction === "ascending" ? "descending" : "ascending" })
        }
        onOpen={() => {}}
        more={{ hasMore: true, busy: false, onMore: () => {} }}
      />
      <DataTable {...shared} caption="Requests, loading" rows={[]} loading empty={empty} />
      <SkeletonRows rows={2} avatar />
      <DataTable {...shared} caption="Requests, none" rows={[]} empty={empty} />
      <ErrorState title="Your campaigns could not be loaded" error={problem} retry={() => {}} />
      <ErrorState inline error={problem} saved="unknown" retry={() => {}} />
    </Part>
  );
}
