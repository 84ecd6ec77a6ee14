import AtSign from "lucide-solid/icons/at-sign";
import BriefcaseBusiness from "lucide-solid/icons/briefcase-business";
import ShieldCheck from "lucide-solid/icons/shield-check";
import type { Component } from "solid-js";

/** The two who negotiate: the sponsor stands at the start, the influencer at the end. */
export type Side = "sponsor" | "influencer";

/** A side, or the admin, who stands between them in neutral ink. */
export type Party = Side | "admin";

/** An icon of the set, or anything that draws itself in a square of `size` pixels. */
export type Icon = Component<{ size?: number; class?: string; strokeWidth?: number }>;

/** How a party is marked: the word and the icon carry the meaning, the colour only helps. */
export const parties: Record<Party, { word: string; icon: Icon; text: string; tint: string }> = {
  sponsor: {
    word: "Sponsor",
    icon: BriefcaseBusiness,
    text: "text-sponsor",
    tint: "bg-sponsor-tint",
  },
  influencer: {
    word: "Influencer",
    icon: AtSign,
    text: "text-influencer",
    tint: "bg-influencer-tint",
  },
  admin: { word: "Admin", icon: ShieldCheck, text: "text-ink", tint: "bg-sunken" },
};
