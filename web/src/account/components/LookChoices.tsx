import { For, type JSX } from "solid-js";
import { LANGUAGES } from "../../../languages.ts";
import { chooseTheme, type Theme, theme } from "../../app/theme.ts";
import { chooseLanguage, language, languageNames } from "../../language/language.ts";
import { t } from "../../language/t.ts";

const themes: Record<Theme, string> = {
  system: t("As on this device"),
  light: t("Light"),
  dark: t("Dark"),
};

/** Language and theme, kept on this device and applied at once. */
export default function LookChoices(): JSX.Element {
  return (
    <div class="grid gap-8">
      <section class="grid gap-3">
        <div>
          <h2 class="text-20 font-semibold tracking-tight">{t("Language")}</h2>
          <p class="text-14 text-muted">
            {t("Of the app, on this device. Mails stay in English.")}
          </p>
        </div>
        <Radios
          name="language"
          label={t("Language")}
          value={language}
          options={LANGUAGES.map((value) => ({ value, label: languageNames[value], lang: value }))}
          onChoose={chooseLanguage}
        />
      </section>
      <section class="grid gap-3">
        <h2 class="text-20 font-semibold tracking-tight">{t("Theme")}</h2>
        <Radios
          name="theme"
          label={t("Theme")}
          value={theme()}
          options={(Object.keys(themes) as Theme[]).map((value) => ({
            value,
            label: themes[value],
          }))}
          onChoose={chooseTheme}
        />
      </section>
    </div>
  );
}

function Radios<T extends string>(props: {
  name: string;
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChoose: (value: T) => void;
}): JSX.Element {
  return (
    <div role="radiogroup" aria-label={props.label} class="grid gap-2 sm:grid-cols-3">
      <For each={props.options}>
        {(option) => (
          <label
            lang={option.lang}
            class="flex min-h-11 cursor-pointer items-center gap-3 rounded-control border border-edge bg-raised px-3 text-14 font-semibold transition-colors duration-150 hover:border-ink has-checked:border-ink has-checked:ring-1 has-checked:ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink"
          >
            <input
              type="radio"
              class="size-4 accent-accent outline-none"
              name={props.name}
              value={option.value}
              checked={option.value === props.value}
              onChange={() => props.onChoose(option.value)}
            />
            {option.label}
          </label>
        )}
      </For>
    </div>
  );
}
