import { type JSX, Show } from "solid-js";
import { classes } from "./classes.ts";
import { initials } from "./format.ts";
import { type Party, parties } from "./side.ts";

export interface AvatarProps {
  name: string;
  /** A picture; without one the monogram stands. */
  src?: string;
  /** Colours the monogram; neutral without. */
  party?: Party;
  /** Diameter in pixels; 36 unless told. */
  size?: number;
}

/** A person or company as picture or monogram. Decorative: the name stands beside it. */
export function Avatar(props: AvatarProps): JSX.Element {
  const size = () => props.size ?? 36;
  const colours = () => (props.party ? parties[props.party] : parties.admin);
  return (
    <span
      aria-hidden="true"
      class={classes(
        "inline-grid shrink-0 place-items-center overflow-hidden rounded-full font-semibold",
        "tracking-tight select-none",
        colours().text,
        colours().tint,
      )}
      style={{
        width: `${size()}px`,
        height: `${size()}px`,
        "font-size": `${Math.round(size() * 0.38)}px`,
      }}
    >
      <Show when={props.src} fallback={initials(props.name)}>
        {(src) => (
          <img
            src={src()}
            alt=""
            width={size()}
            height={size()}
            loading="lazy"
            class="size-full object-cover"
          />
        )}
      </Show>
    </span>
  );
}
