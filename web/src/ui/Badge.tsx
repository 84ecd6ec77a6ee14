import Check from "lucide-solid/icons/check";
import CircleAlert from "lucide-solid/icons/circle-alert";
import CircleDot from "lucide-solid/icons/circle-dot";
import TriangleAlert from "lucide-solid/icons/triangle-alert";
import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { classes } from "./classes.ts";
import { type Icon, type Party, parties } from "./side.ts";

export type Tone = "neutral" | "sponsor" | "influencer" | "good" | "warn" | "bad";

const tones: Record<Tone, { look: string; icon: Icon }> = {
  neutral: { look: "bg-sunken text-muted ring-1 ring-inset ring-hairline", icon: CircleDot },
  sponsor: { look: "bg-sponsor-tint text-sponsor", icon: parties.sponsor.icon },
  influencer: { look: "bg-influencer-tint text-influencer", icon: parties.influencer.icon },
  good: { look: "bg-good-tint text-good", icon: Check },
  warn: { look: "bg-warn-tint text-warn", icon: TriangleAlert },
  bad: { look: "bg-bad-tint text-bad", icon: CircleAlert },
};

export interface BadgeProps {
  tone?: Tone;
  /** Replaces the icon that the tone brings. */
  icon?: Icon;
  class?: string;
  children: JSX.Element;
}

/** A state in one or two words, with an icon so that nobody needs to see its colour. */
export function Badge(props: BadgeProps): JSX.Element {
  const tone = () => tones[props.tone ?? "neutral"];
  return (
    <span
      class={classes(
        "inline-flex items-center gap-1.5 rounded-full px-2.5 py-0.5 text-12 leading-5 font-semibold",
        "whitespace-nowrap",
        tone().look,
        props.class,
      )}
    >
      <Dynamic component={props.icon ?? tone().icon} size={13} strokeWidth={2.4} />
      {props.children}
    </span>
  );
}

export interface SideMarkProps {
  party: Party;
  /** Words in place of the party's name: "You", "Ana". */
  label?: string;
  class?: string;
}

/** Who it was: the party's icon and name in its colour, without a ground. */
export function SideMark(props: SideMarkProps): JSX.Element {
  return (
    <span
      class={classes(
        "inline-flex items-center gap-1.5 text-14 font-semibold",
        parties[props.party].text,
        props.class,
      )}
    >
      <Dynamic component={parties[props.party].icon} size={15} />
      {props.label ?? parties[props.party].word}
    </span>
  );
}
