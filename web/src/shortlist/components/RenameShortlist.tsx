import type { Shortlist } from "@tandem/contract";
import type { JSX } from "solid-js";
import { createShortlistRename } from "../shortlist.data.ts";
import { RenameForm } from "./RenameForm.tsx";

/** Another name for a list, in its place. */
export default function RenameShortlist(props: {
  list: Pick<Shortlist, "id" | "name" | "version">;
  onDone: () => void;
}): JSX.Element {
  const rename = createShortlistRename();
  return (
    <RenameForm
      name={props.list.name}
      rename={(name) => rename.run({ id: props.list.id, version: props.list.version, name })}
      busy={rename.busy()}
      error={rename.error()?.message}
      onDone={props.onDone}
    />
  );
}
