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
import type { Navigation } from "./navigation.ts";

/**
 * Where each role can go. A page joins by its route and a line here; those of admins that are in no
 * thumb's reach by a line in `admin/admin.places.ts`, which nobody else loads.
 */
export const places: Navigation = {
  sponsor: [
    { href: "/home", label: "Home", icon: House },
    { href: "/campaigns", label: "Campaigns", icon: Megaphone },
    { href: "/threads", label: "Threads", icon: MessagesSquare },
    { href: "/influencers", label: "Influencers", icon: Search },
    { href: "/spending", label: "Spending", icon: Wallet },
    { href: "/reports", label: "Reports", icon: FileChartColumn },
    { href: "/exports", label: "Exports", icon: FileDown },
    { href: "/settings", label: "Settings", icon: Settings },
  ],
  influencer: [
    { href: "/home", label: "Home", icon: House },
    { href: "/threads", label: "Threads", icon: MessagesSquare },
    { href: "/discover", label: "Campaigns", icon: Search },
    { href: "/earnings", label: "Earnings", icon: Wallet },
    { href: "/profile", label: "Profile", icon: IdCard },
    { href: "/settings", label: "Settings", icon: Settings },
  ],
  admin: [
    { href: "/home", label: "Queues", icon: Inbox },
    { href: "/admin/approvals", label: "Approvals", icon: BadgeCheck },
  ],
};
