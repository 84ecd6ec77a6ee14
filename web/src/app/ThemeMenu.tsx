import Monitor from "lucide-solid/icons/monitor";
import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import type { JSX } from "solid-js";
import { IconButton } from "../ui/Button.tsx";
import type { Icon } from "../ui/side.ts";
import { chooseTheme, type Theme, theme } from "./theme.ts";

const order: Theme[] = ["system", "light", "dark"];
const looks: Record<Theme, { icon: Icon; word: string }> = {
  system: { icon: Monitor, word: "as on this device" },
  light: { icon: Sun, word: "light" },
  dark: { icon: Moon, word: "dark" },
};

/** Goes through the three themes; says which one is on and which comes next. */
export function ThemeMenu(): JSX.Element {
  const next = () => order[(order.indexOf(theme()) + 1) % order.length] ?? "system";
  return (
    <IconButton
      label={`Theme: ${looks[theme()].word}. Change to ${looks[next()].word}`}
      icon={looks[theme()].icon}
      onClick={() => chooseTheme(next())}
    />
  );
}
