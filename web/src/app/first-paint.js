// Runs before the first paint, as a file of its own because the content policy forbids inline
// scripts: a chosen theme or a folded rail must not flash in after the page is drawn.
try {
  const theme = localStorage.getItem("tandem.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (localStorage.getItem("tandem.rail") === "folded") {
    document.documentElement.dataset.rail = "folded";
  }
} catch {
  // Storage can be forbidden; the system's theme then stands.
}

// What this place is drawn by is asked for beside the entry, not after it.
const ahead = JSON.parse(document.currentScript?.dataset.ahead ?? "{}");
for (const href of ahead[location.pathname] ?? ahead.member ?? []) {
  const link = document.createElement("link");
  link.rel = "modulepreload";
  link.href = href;
  document.head.append(link);
}
