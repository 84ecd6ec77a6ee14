import BadgeCheck from "lucide-solid/icons/badge-check";
import FileChartColumn from "lucide-solid/icons/file-chart-column";
import FileDown from "lucide-solid/icons/file-down";
import House from "lucide-solid/icons/house";
import IdCard from "lucide-solid/icons/id-card";
import Inbox from "lucide-solid/icons/inbox";
import Megaphone from "lucide-solid/icons/megaphone";
import MessagesSquare from "lucide-solid/icons/messages-square";
import Search from "lucide-solid/icons/search";
import Settings from "lucide-solid/icons/settings";
import Wallet from "lucide-solid/icons/wallet";
import { t } from "../language/t.ts";
import type { Navigation } from "./navigation.ts";

/**
 * Where each role can go. A page joins by its route and a line here; those of admins that are in no
 * thumb's reach by a line in `admin/admin.places.ts`, which nobody else loads.
 */
export const places: Navigation = {
  sponsor: [
    { href: "/home", label: t("Home"), icon: House },
    { href: "/campaigns", label: t("Campaigns"), icon: Megaphone },
    { href: "/threads", label: t("Threads"), icon: MessagesSquare },
    { href: "/influencers", label: t("Influencers"), icon: Search },
    { href: "/spending", label: t("Spending"), icon: Wallet },
    { href: "/reports", label: t("Reports"), icon: FileChartColumn },
    { href: "/exports", label: t("Exports"), icon: FileDown },
    { href: "/settings", label: t("Settings"), icon: Settings },
  ],
  influencer: [
    { href: "/home", label: t("Home"), icon: House },
    { href: "/threads", label: t("Threads"), icon: MessagesSquare },
    { href: "/discover", label: t("Campaigns"), icon: Search },
    { href: "/earnings", label: t("Earnings"), icon: Wallet },
    { href: "/profile", label: t("Profile"), icon: IdCard },
    { href: "/settings", label: t("Settings"), icon: Settings },
  ],
  admin: [
    { href: "/home", label: t("Queues"), icon: Inbox },
    { href: "/admin/approvals", label: t("Approvals"), icon: BadgeCheck },
  ],
};
