import { A } from "@solidjs/router";
import type { Shortlist } from "@tandem/contract";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { IconButton } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { removeAfterAsking } from "../remove-after-asking.ts";
import { createShortlistRemoval } from "../shortlist.data.ts";
import RenameShortlist from "./RenameShortlist.tsx";

/** One list among all: how many are on it, and what can be done to it. */
export function ShortlistRow(props: { list: Shortlist }): JSX.Element {
  const [renaming, setRenaming] = createSignal(false);
  let row: HTMLLIElement | undefined;
  const renamed = () => {
    setRenaming(false);
    row?.querySelector("a")?.focus();
  };
  const removal = createShortlistRemoval();
  const name = () => props.list.name;
  return (
    <li
      ref={(element) => {
        row = element;
      }}
      class="py-2"
    >
      <Show when={!renaming()} fallback={<RenameShortlist list={props.list} onDone={renamed} />}>
        <div class="flex items-center gap-1">
          <A
            href={`/shortlists/${props.list.id}`}
            class="group min-w-0 grow rounded-control py-1.5"
          >
            <span class="block text-16 font-semibold break-words group-hover:underline">
              {name()}
            </span>
            <span class="block text-14 text-muted">
              {t("{n, plural, =0 {empty} one {# person} other {# people}}", {
                n: props.list.count,
              })}
              {" · "}
              {t("changed {day}", { day: date(props.list.updatedAt) })}
            </span>
          </A>
          <IconButton
            label={t("Rename {name}", { name: name() })}
            icon={Pencil}
            iconSize={16}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            label={t("Delete {name}", { name: name() })}
            icon={Trash}
            iconSize={16}
            onClick={() => void removeAfterAsking(props.list, removal)}
          />
        </div>
      </Show>
    </li>
  );
}
