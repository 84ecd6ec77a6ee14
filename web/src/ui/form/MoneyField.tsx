import { createEffect, createSignal, createUniqueId, type JSX, on } from "solid-js";
import { classes } from "../classes.ts";
import { currencySign, moneyInput, parseMoney } from "../money-input.ts";
import { createBinding, type FieldProps } from "./binding.ts";
import { control, described, Frame, outline } from "./Frame.tsx";
import { regroup } from "./regroup.ts";

export interface MoneyFieldProps extends FieldProps<number | undefined> {
  /** ISO 4217; its sign and code stand in the field and its decimals are those that fit. */
  currency: string;
  /** Called with every amount that can be read while it is typed, for "what the budget still allows". */
  onType?: (minor: number | undefined) => void;
}

/**
 * An amount of money. Shows groups as they are typed and all decimals once it is left; gives minor
 * units, or undefined while it is empty. What cannot be read gives NaN, which no schema takes.
 */
export function MoneyField(props: MoneyFieldProps): JSX.Element {
  const id = createUniqueId();
  const binding = createBinding<number | undefined>(props, id, undefined);
  const shown = (minor: number | undefined) =>
    minor === undefined || Number.isNaN(minor) ? "" : moneyInput(minor, props.currency);
  const [text, setText] = createSignal(shown(binding.value()));
  let typing = false;

  createEffect(
    on([binding.value, () => props.currency], ([minor]) => {
      if (!typing && !Number.isNaN(minor)) setText(shown(minor));
    }),
  );

  const typed = (raw: string) => {
    typing = true;
    const minor = raw.trim() === "" ? undefined : (parseMoney(raw, props.currency) ?? Number.NaN);
    setText(regroup(text(), raw));
    binding.set(minor);
    props.onType?.(minor);
  };
  const left = () => {
    typing = false;
    const minor = binding.value();
    if (!Number.isNaN(minor)) setText(shown(minor));
    binding.leave();
  };

  return (
    <Frame id={id} field={props} binding={binding}>
      <div class="relative flex items-center">
        <span class="pointer-events-none absolute start-3 text-16 text-muted md:text-14">
          <bdi>{currencySign(props.currency)}</bdi>
        </span>
        <input
          {...described(id, props, binding.error())}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          name={props.name}
          value={text()}
          disabled={props.disabled}
          required={!props.optional && props.name !== undefined}
          onInput={(event) => {
            const field = event.currentTarget;
            const behind = field.value.length - (field.selectionEnd ?? field.value.length);
            typed(field.value);
            field.value = text();
            const at = Math.max(0, field.value.length - behind);
            field.setSelectionRange(at, at);
          }}
          onBlur={left}
          class={classes(control, outline(binding.error()), "pe-14 font-semibold tabular-nums")}
          style={{
            "padding-inline-start": `calc(18px + ${currencySign(props.currency).length}ch)`,
          }}
        />
        <span class="pointer-events-none absolute end-3 text-12 text-muted">{props.currency}</span>
      </div>
    </Frame>
  );
}
