import { A } from "@solidjs/router";
import type { ListedSearch, SavedSearch } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import Pencil from "lucide-solid/icons/pencil";
import Trash from "lucide-solid/icons/trash";
import { createSignal, type JSX, Show } from "solid-js";
import { tellFailure } from "../../data/tell-failure.ts";
import { t } from "../../language/t.ts";
import { RenameForm } from "../../shortlist/components/RenameForm.tsx";
import { IconButton } from "../../ui/Button.tsx";
import { toast } from "../../ui/toast.ts";
import {
  createSaving,
  createSearchChange,
  createSearchRemoval,
  tellSeen,
} from "../saved-search.data.ts";
import { searchHref } from "../search-address.ts";
import { searchWords } from "../search-words.ts";
import { NewMatchesLink } from "./NewMatchesLink.tsx";

/** One saved search: a link that opens it, and what can be done to it. */
export function SavedSearchRow(props: {
  search: ListedSearch;
  /** It is the one that is open. */
  open: boolean;
  onOpen: () => void;
}): JSX.Element {
  const [renaming, setRenaming] = createSignal(false);
  let row: HTMLLIElement | undefined;
  const renamed = () => {
    setRenaming(false);
    row?.querySelector("a")?.focus();
  };
  const removal = createSearchRemoval();
  const saving = createSaving();
  const remove = async () => {
    const { name, query, sort } = props.search;
    try {
      await removal.run(props.search.id);
      toast({
        text: t("“{name}” is deleted.", { name }),
        action: {
          label: t("Undo"),
          run: () =>
            void saving
              .run({ name, query, sort })
              .catch((error) => tellFailure(t("The search could not be brought back."), error)),
        },
      });
    } catch (error) {
      tellFailure(t("The search could not be deleted."), error);
    }
  };
  return (
    <li
      ref={(element) => {
        row = element;
      }}
      class="py-2"
    >
      <Show when={!renaming()} fallback={<Rename search={props.search} onDone={renamed} />}>
        <div class="flex items-center gap-1">
          <A
            href={searchHref(props.search)}
            onClick={() => {
              tellSeen(props.search);
              props.onOpen();
            }}
            class="group min-w-0 grow rounded-control py-1.5"
          >
            <span class="flex items-center gap-1.5 text-14 font-semibold break-words group-hover:underline">
              {props.search.name}
              <Show when={props.open}>
                <Check size={14} class="shrink-0 text-good" />
                <span class="sr-only">{t("(open)")}</span>
              </Show>
            </span>
            <span class="block text-14 text-muted">{searchWords(props.search.query)}</span>
          </A>
          <Show when={props.search.newMatches.count > 0}>
            <NewMatchesLink search={props.search} onOpen={props.onOpen} />
          </Show>
          <IconButton
            label={t("Rename {name}", { name: props.search.name })}
            icon={Pencil}
            iconSize={16}
            onClick={() => setRenaming(true)}
          />
          <IconButton
            label={t("Delete {name}", { name: props.search.name })}
            icon={Trash}
            iconSize={16}
            onClick={() => void remove()}
          />
        </div>
      </Show>
    </li>
  );
}

function Rename(props: { search: SavedSearch; onDone: () => void }): JSX.Element {
  const change = createSearchChange();
  const rename = (name: string) => {
    const { id, version } = props.search;
    return change.run({ id, change: { version, name } });
  };
  return (
    <RenameForm
      name={props.search.name}
      rename={rename}
      busy={change.busy()}
      error={change.error()?.message}
      onDone={props.onDone}
    />
  );
}
