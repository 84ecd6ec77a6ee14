import { For, type JSX } from "solid-js";
import { LANGUAGES } from "../../languages.ts";
import { chooseLanguage, language, languageNames } from "../language/language.ts";
import { t } from "../language/t.ts";

/** The languages of the app, each by its own name; pressing one loads the page in it. */
export function Languages(): JSX.Element {
  return (
    <ul class="flex flex-wrap" aria-label={t("Language")}>
      <For each={LANGUAGES}>
        {(each) => (
          <li>
            <button
              type="button"
              lang={each}
              aria-current={each === language ? "true" : undefined}
              onClick={() => chooseLanguage(each)}
              // Its own script would fetch a font for one word.
              class="[&[lang=ar]]:font-[family-name:system-ui] inline-flex min-h-11 min-w-11 items-center justify-center rounded-control px-2 hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink"
            >
              {languageNames[each]}
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
