import { type JSX, Show } from "solid-js";
import { LinkButton } from "../../ui/Button.tsx";
import { percent } from "../../ui/format.ts";
import { type StrengthPart, strengthOf } from "../profile-strength.ts";

/** How complete one's profile is, and the one thing to add next. */
export function ProfileStrength(props: { parts: readonly StrengthPart[] }): JSX.Element {
  const strength = () => strengthOf(props.parts);
  return (
    <div class="grid gap-3">
      <div class="flex items-baseline justify-between gap-3">
        <h2 class="text-16 font-semibold">Profile strength</h2>
        <span class="font-display text-20 font-semibold">{percent(strength().share, 0)}</span>
      </div>
      <div class="h-2 overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset">
        <div
          class="h-full bg-influencer transition-[width] duration-150"
          style={{ width: percent(strength().share, 0, "en") }}
        />
      </div>
      <Show
        when={strength().next}
        fallback={<p class="text-14 text-muted">Nothing is missing. Keep the figures current.</p>}
      >
        {(next) => (
          <>
            <p class="text-14">
              <strong class="font-semibold">{next().name}.</strong>{" "}
              <span class="text-muted">{next().why}</span>
            </p>
            <Show when={!next().name.startsWith("Confirm")}>
              <div>
                <LinkButton href="/settings" size="sm">
                  Add it
                </LinkButton>
              </div>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
