import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleCheck from "lucide-solid/icons/circle-check";
import Clock from "lucide-solid/icons/clock";
import Eye from "lucide-solid/icons/eye";
import Flag from "lucide-solid/icons/flag";
import Package from "lucide-solid/icons/package";
import type { Icon } from "../../ui/side.ts";
import type { Dated } from "./dated.ts";

/** How a thing that has a day looks: an icon, its colours on a tint, and the colour alone. */
export interface Look {
  icon: Icon;
  chip: string;
}

export function lookOf(dated: Dated): Look {
  switch (dated.kind) {
    case "starts":
    case "ends":
      return { icon: Flag, chip: "bg-sunken text-ink" };
    case "expires":
      return { icon: Clock, chip: "bg-warn-tint text-warn" };
    case "approves":
      return { icon: Eye, chip: "bg-sponsor-tint text-sponsor" };
    case "due":
      if (dated.done) return { icon: CircleCheck, chip: "bg-good-tint text-good" };
      return dated.piece.overdue
        ? { icon: CircleAlert, chip: "bg-bad-tint text-bad" }
        : { icon: Package, chip: "bg-influencer-tint text-influencer" };
  }
}
