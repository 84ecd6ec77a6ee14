import Download from "lucide-solid/icons/download";
import House from "lucide-solid/icons/house";
import IdCard from "lucide-solid/icons/id-card";
import LogOut from "lucide-solid/icons/log-out";
import Megaphone from "lucide-solid/icons/megaphone";
import MessagesSquare from "lucide-solid/icons/messages-square";
import Search from "lucide-solid/icons/search";
import Wallet from "lucide-solid/icons/wallet";
import { createSignal, type JSX } from "solid-js";
import { Bell } from "../../notification/components/Bell.tsx";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import type { NavItem } from "../navigation.ts";
import { Shell } from "../Shell.tsx";
import { createTitle } from "../title.ts";
import { Actions } from "./Actions.tsx";
import { Figures } from "./Figures.tsx";
import { Files } from "./Files.tsx";
import { Forms } from "./Forms.tsx";
import { Looks } from "./Looks.tsx";
import { Rows } from "./Rows.tsx";
import { Scripts } from "./Scripts.tsx";
import { Words } from "./Words.tsx";

const navigation: NavItem[] = [
  { href: "/ui", label: "Home", icon: House, count: () => 3 },
  { href: "/ui/campaigns", label: "Campaigns", icon: Megaphone },
  { href: "/ui/threads", label: "Threads", icon: MessagesSquare, count: () => 12 },
  { href: "/ui/influencers", label: "Influencers", icon: Search },
  { href: "/ui/payments", label: "Payments", icon: Wallet },
  { href: "/ui/profile", label: "Profile", icon: IdCard },
];

/** Every component in every state, in the real frame; not part of a published build. */
export default function Gallery(): JSX.Element {
  createTitle(() => "Components");
  const [party, setParty] = createSignal<"sponsor" | "influencer">("sponsor");
  return (
    <Shell
      who={{ name: "Northwind Skincare", party: party(), detail: "@northwind" }}
      navigation={navigation}
      home="/ui"
      bell={<Bell unread={3} />}
      account={[
        { label: "Profile", icon: IdCard, run: () => {} },
        { label: "Download", icon: Download, disabled: true },
        { label: "Log out", icon: LogOut, run: () => {}, separate: true },
      ]}
      commands={navigation.map((item) => ({ ...item, id: item.href, group: "Go to" }))}
    >
      <PageHeader
        title="Components"
        badges={<Badge tone="good">Live</Badge>}
        sub="Everything that pages are made of, in every state"
        actions={
          <>
            <Looks />
            <Button onClick={() => setParty(party() === "sponsor" ? "influencer" : "sponsor")}>
              Other side
            </Button>
            <Button variant="primary">Publish campaign</Button>
          </>
        }
      />
      <Figures />
      <Words />
      <Actions />
      <Forms />
      <Rows />
      <Files />
      <Scripts />
    </Shell>
  );
}
