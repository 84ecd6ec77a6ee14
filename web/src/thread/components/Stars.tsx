import Star from "lucide-solid/icons/star";
import { createUniqueId, For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";
import { createBinding, type FieldProps } from "../../ui/form/binding.ts";
import { Frame } from "../../ui/form/Frame.tsx";

const words: readonly (readonly [label: string, word: string])[] = [
  [t("1 star: bad"), t("bad")],
  [t("2 stars: poor"), t("poor")],
  [t("3 stars: fine"), t("fine")],
  [t("4 stars: good"), t("good")],
  [t("5 stars: great"), t("great")],
];

/** One to five stars as radio buttons: by arrow keys, by pointer and by screen reader alike. */
export function Stars(props: FieldProps<number>): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<number>(props, id, 0);
  return (
    <Frame id={id} field={props} binding={binding} as="group">
      <div class="flex items-center gap-1">
        <For each={words}>
          {([label], index) => (
            <label class="grid size-11 cursor-pointer place-items-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ink">
              <input
                type="radio"
                id={index() === 0 ? id : undefined}
                name={id}
                class="sr-only"
                aria-label={label}
                checked={binding.value() === index() + 1}
                onChange={() => binding.set(index() + 1)}
              />
              <span
                aria-hidden="true"
                class={classes(
                  "text-warn",
                  binding.value() > index() ? "[&_svg]:fill-current" : "opacity-60",
                )}
              >
                <Star size={26} />
              </span>
            </label>
          )}
        </For>
        <span aria-hidden="true" class="ps-2 text-14 text-muted">
          {words[binding.value() - 1]?.[1]}
        </span>
      </div>
    </Frame>
  );
}
