import type { Role, Side } from "@tandem/contract";
import AtSign from "lucide-solid/icons/at-sign";
import BriefcaseBusiness from "lucide-solid/icons/briefcase-business";
import ShieldCheck from "lucide-solid/icons/shield-check";
import type { Component } from "solid-js";
import { t } from "../language/t.ts";

/** The two who negotiate: the sponsor stands at the start, the influencer at the end. */
export type { Side };

/** A side, or the admin, who stands between them in neutral ink. */
export type Party = Role;

/** An icon of the set, or anything that draws itself in a square of `size` pixels. */
export type Icon = Component<{ size?: number; class?: string; strokeWidth?: number }>;

interface PartyLook {
  word: string;
  icon: Icon;
  /** Classes: the colour of its words, the ground it stands on, its mark where one is. */
  text: string;
  tint: string;
  here: string;
}

/** How a party is marked: the word and the icon carry the meaning, the colour only helps. */
export const parties: Record<Party, PartyLook> = {
  sponsor: {
    word: t("Sponsor"),
    icon: BriefcaseBusiness,
    text: "text-sponsor",
    tint: "bg-sponsor-tint",
    here: "group-aria-[current=page]:text-sponsor",
  },
  influencer: {
    word: t("Influencer"),
    icon: AtSign,
    text: "text-influencer",
    tint: "bg-influencer-tint",
    here: "group-aria-[current=page]:text-influencer",
  },
  admin: {
    word: t("Admin"),
    icon: ShieldCheck,
    text: "text-ink",
    tint: "bg-sunken",
    here: "group-aria-[current=page]:text-ink",
  },
};
