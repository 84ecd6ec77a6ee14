import BookOpenCheck from "lucide-solid/icons/book-open-check";
import ChartColumn from "lucide-solid/icons/chart-column";
import Flag from "lucide-solid/icons/flag";
import FolderInput from "lucide-solid/icons/folder-input";
import Handshake from "lucide-solid/icons/handshake";
import Megaphone from "lucide-solid/icons/megaphone";
import MessagesSquare from "lucide-solid/icons/messages-square";
import Scale from "lucide-solid/icons/scale";
import ScrollText from "lucide-solid/icons/scroll-text";
import ShieldAlert from "lucide-solid/icons/shield-alert";
import Timer from "lucide-solid/icons/timer";
import Users from "lucide-solid/icons/users";
import type { NavItem } from "../app/navigation.ts";

/** Where admins can go besides their queues. */
export const adminPlaces: readonly NavItem[] = [
  { href: "/admin/reports", label: "Reports", icon: ShieldAlert },
  { href: "/admin/appeals", label: "Appeals", icon: Scale },
  { href: "/admin/disputes", label: "Disputes", icon: Handshake },
  { href: "/admin/users", label: "Users", icon: Users },
  { href: "/admin/campaigns", label: "Campaigns", icon: Megaphone },
  { href: "/admin/requests", label: "Requests", icon: MessagesSquare },
  { href: "/admin/flags", label: "Flags", icon: Flag },
  { href: "/admin/ledger", label: "Ledger", icon: BookOpenCheck },
  { href: "/admin/imports", label: "Imports", icon: FolderInput },
  { href: "/admin/stats", label: "Figures", icon: ChartColumn },
  { href: "/admin/audit", label: "Audit log", icon: ScrollText },
  { href: "/admin/jobs", label: "Jobs", icon: Timer },
];
