import { createSignal, type JSX } from "solid-js";
import { Button } from "../../ui/Button.tsx";

/** Switches for how the page is shown: its theme and the direction it is read in. */
export function Looks(): JSX.Element {
  const root = document.documentElement;
  const [dark, setDark] = createSignal(root.dataset.theme === "dark");
  const [rtl, setRtl] = createSignal(root.dir === "rtl");
  return (
    <>
      <Button
        aria-pressed={dark()}
        onClick={() => {
          setDark(!dark());
          root.dataset.theme = dark() ? "dark" : "light";
        }}
      >
        Dark
      </Button>
      <Button
        aria-pressed={rtl()}
        onClick={() => {
          setRtl(!rtl());
          root.dir = rtl() ? "rtl" : "ltr";
        }}
      >
        Right to left
      </Button>
    </>
  );
}
