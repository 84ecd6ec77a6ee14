import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Eye from "lucide-solid/icons/eye";
import Flag from "lucide-solid/icons/flag";
import Package from "lucide-solid/icons/package";
import type { Icon } from "../../ui/side.ts";
import type { Dated } from "./dated.ts";

/** How a thing that has a day looks: an icon, its colour, and the tint that it stands on. */
export interface Look {
  icon: Icon;
  ink: string;
  tint: string;
}

export function lookOf(dated: Dated): Look {
  switch (dated.kind) {
    case "starts":
    case "ends":
      return { icon: Flag, ink: "text-ink", tint: "bg-sunken" };
    case "expires":
      return { icon: Clock, ink: "text-warn", tint: "bg-warn-tint" };
    case "approves":
      return { icon: Eye, ink: "text-sponsor", tint: "bg-sponsor-tint" };
    case "due":
      if (dated.done) return { icon: CircleCheck, ink: "text-good", tint: "bg-good-tint" };
      return dated.piece.overdue
        ? { icon: CircleAlert, ink: "text-bad", tint: "bg-bad-tint" }
        : { icon: Package, ink: "text-influencer", tint: "bg-influencer-tint" };
  }
}
