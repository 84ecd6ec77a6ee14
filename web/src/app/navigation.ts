import type { Role } from "@tandem/contract";
import type { Icon } from "../ui/side.ts";

/** One place in the rail: an icon and a word. */
export interface NavItem {
  href: string;
  label: string;
  icon: Icon;
  /** How many things wait there; 0 and undefined show nothing. */
  count?: () => number | undefined;
  /** Only the exact path counts as being there. */
  end?: boolean;
}

/** The rail of each role, in order; the first four are in reach of the thumb on phones. */
export type Navigation = Record<Role, readonly NavItem[]>;
