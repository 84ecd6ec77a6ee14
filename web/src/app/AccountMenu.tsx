import type { JSX } from "solid-js";
import { t } from "../language/t.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { classes } from "../ui/classes.ts";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { type Party, parties } from "../ui/side.ts";

/** Who is logged in, and on which side. */
export interface Who {
  name: string;
  party: Party;
  detail: string;
}

/** One's own picture in the top bar, which opens what concerns the account. */
export default function AccountMenu(props: { who: Who; items: readonly MenuItem[] }): JSX.Element {
  return (
    <Menu
      label={t("Account")}
      items={props.items}
      header={
        <>
          <p class="text-14 font-semibold">{props.who.name}</p>
          <p class={classes("text-12", parties[props.who.party].text)}>
            {parties[props.who.party].word} · <bdi dir="ltr">{props.who.detail}</bdi>
          </p>
        </>
      }
      trigger={(trigger) => (
        <button type="button" {...trigger} class="grid size-11 place-items-center rounded-full">
          <Avatar name={props.who.name} party={props.who.party} size={32} />
          <span class="sr-only">{t("Account of {name}", { name: props.who.name })}</span>
        </button>
      )}
    />
  );
}
