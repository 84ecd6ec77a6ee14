import Zap from "lucide-solid/icons/zap";
import { t } from "../language/t.ts";
import type { Command } from "../ui/CommandPalette.tsx";

/**
 * Where the actions of a page stand: whatever is marked with `data-actions`, as the end of its header
 * is, and buttons that say which key stands for them. `data-command` names one better than its own word
 * does, where that needs its surroundings to be understood.
 */
const places = "main [data-actions] :is(button, a[href]), main button[aria-keyshortcuts]";
const shut = ":disabled, [aria-disabled=true], [aria-haspopup]";

/**
 * What can be done on the page in sight, as commands: what it shows is what it offers, so that nothing
 * has to be registered and nothing is offered that may not be done now. None while a dialog is open.
 */
export function pageActions(): Command[] {
  if (document.querySelectorAll("dialog[open]").length > 1) return [];
  return [...shown()].map(([label, element]) => ({
    id: `here ${label}`,
    label,
    hint: element.getAttribute("aria-keyshortcuts")?.toUpperCase(),
    icon: Zap,
    group: t("On this page"),
    run: () => {
      // The page may have been drawn anew while the list was open.
      const now = element.isConnected ? element : shown().get(label);
      now?.focus();
      now?.click();
    },
  }));
}

/** By its name, the first of each; on phones some stand twice, and one is in sight. */
function shown(): Map<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>(places)) {
    if (element.matches(shut) || !element.checkVisibility()) continue;
    const label = nameOf(element);
    if (label && !found.has(label)) found.set(label, element);
  }
  return found;
}

/** What a screen reader calls it. */
function nameOf(element: HTMLElement): string {
  const given = element.dataset.command ?? element.ariaLabel;
  if (given) return given;
  const words = element.cloneNode(true) as HTMLElement;
  for (const silent of words.querySelectorAll("[aria-hidden=true]")) silent.remove();
  return (words.textContent ?? "").replace(/\s+/g, " ").trim();
}
