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
import { t } from "../language/t.ts";

/** Where admins can go besides their queues. */
export const adminPlaces: readonly NavItem[] = [
  { href: "/admin/reports", label: t("Reports"), icon: ShieldAlert },
  { href: "/admin/appeals", label: t("Appeals"), icon: Scale },
  { href: "/admin/disputes", label: t("Disputes"), icon: Handshake },
  { href: "/admin/users", label: t("Users"), icon: Users },
  { href: "/admin/campaigns", label: t("Campaigns"), icon: Megaphone },
  { href: "/admin/requests", label: t("Requests"), icon: MessagesSquare },
  { href: "/admin/flags", label: t("Flags"), icon: Flag },
  { href: "/admin/ledger", label: t("Ledger"), icon: BookOpenCheck },
  { href: "/admin/imports", label: t("Imports"), icon: FolderInput },
  { href: "/admin/stats", label: t("Figures"), icon: ChartColumn },
  { href: "/admin/audit", label: t("Audit log"), icon: ScrollText },
  { href: "/admin/jobs", label: t("Jobs"), icon: Timer },
];
