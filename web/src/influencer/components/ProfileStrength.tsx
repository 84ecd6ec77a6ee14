import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { LinkButton } from "../../ui/Button.tsx";
import { percent } from "../../ui/format.ts";
import { type StrengthPart, strengthOf } from "../profile-strength.ts";

/** How complete one's profile is, and the one thing to add next. */
export function ProfileStrength(props: { parts: readonly StrengthPart[] }): JSX.Element {
  const strength = () => strengthOf(props.parts);
  return (
    <div class="grid gap-3">
      <div class="flex items-baseline justify-between gap-3">
        <h2 class="text-16 font-semibold">{t("Profile strength")}</h2>
        <span class="font-display text-20 font-semibold">{percent(strength().share, 0)}</span>
      </div>
      <div class="h-2 overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset">
        <div
          class="h-full bg-influencer transition-[width] duration-150"
          style={{ width: `${Math.round(100 * strength().share)}%` }}
        />
      </div>
      <Show
        when={strength().next}
        fallback={
          <p class="text-14 text-muted">{t("Nothing is missing. Keep the figures current.")}</p>
        }
      >
        {(next) => (
          <>
            <div>
              <p class="text-14 font-semibold">{next().name}</p>
              <p class="text-14 text-muted">{next().why}</p>
            </div>
            <Show when={next().at}>
              {(at) => (
                <div>
                  <LinkButton href={at()} size="sm">
                    {t("Do it")}
                    <span class="sr-only">: {next().name}</span>
                  </LinkButton>
                </div>
              )}
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
