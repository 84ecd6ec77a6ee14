import type { JSX } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { Entry } from "../components/Entry.tsx";

/** Where one stands once one's account is deleted. */
export default function Farewell(): JSX.Element {
  createTitle(() => t("Goodbye"));
  return (
    <Entry
      title={t("Goodbye, and thank you.")}
      sub={t(
        "Your account is deleted and you are logged out everywhere. One last mail confirms it; after that we send you nothing more.",
      )}
    >
      <p class="pb-6 text-14">
        {t(
          "If you ever want to come back, register again: your username and e-mail address are free.",
        )}
      </p>
      <LinkButton href="/">{t("To the start page")}</LinkButton>
    </Entry>
  );
}
