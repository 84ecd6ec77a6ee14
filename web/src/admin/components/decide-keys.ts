/**
 * Lets Ctrl+Enter (⌘ on a Mac) send the form that is in an element, wherever in it the focus is;
 * for use as its `ref`.
 */
export function decideKeys(element: HTMLElement): void {
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.repeat) return;
    event.preventDefault();
    element.querySelector("form")?.requestSubmit();
  });
}
