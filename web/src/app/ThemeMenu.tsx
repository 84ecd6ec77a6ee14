import Monitor from "lucide-solid/icons/monitor";
import Moon from "lucide-solid/icons/moon";
import Sun from "lucide-solid/icons/sun";
import type { JSX } from "solid-js";
import { t } from "../language/t.ts";
import { IconButton } from "../ui/Button.tsx";
import type { Icon } from "../ui/side.ts";
import { chooseTheme, type Theme, theme } from "./theme.ts";

const order: Theme[] = ["system", "light", "dark"];
const looks: Record<Theme, { icon: Icon; says: string }> = {
  system: { icon: Monitor, says: t("Theme: as on this device. Change to light") },
  light: { icon: Sun, says: t("Theme: light. Change to dark") },
  dark: { icon: Moon, says: t("Theme: dark. Change to as on this device") },
};

/** Goes through the three themes; says which one is on and which comes next. */
export function ThemeMenu(): JSX.Element {
  const next = () => order[(order.indexOf(theme()) + 1) % order.length] ?? "system";
  return (
    <IconButton
      label={looks[theme()].says}
      icon={looks[theme()].icon}
      onClick={() => chooseTheme(next())}
    />
  );
}
