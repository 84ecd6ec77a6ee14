import { type JSX, Show } from "solid-js";

export interface FileRowProps {
  title: JSX.Element;
  badge?: JSX.Element;
  /** Size, times: what is known of the file, in one quiet line. */
  facts?: JSX.Element;
  /** Why it could not be made. */
  error?: string | null;
  /** What to do with it, or how far it is. */
  children: JSX.Element;
}

/** A file to take away, in a list of such: what it is, how it stands, and the way to it. */
export function FileRow(props: FileRowProps): JSX.Element {
  return (
    <li class="grid items-center gap-x-8 gap-y-3 border-b border-hairline py-4 md:grid-cols-[minmax(0,1fr)_auto]">
      <div class="min-w-0">
        <div class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <p class="text-16 font-semibold break-words">{props.title}</p>
          {props.badge}
        </div>
        <Show when={props.facts}>
          <p class="text-14 text-muted">{props.facts}</p>
        </Show>
        <Show when={props.error}>{(words) => <p class="text-14 text-bad">{words()}</p>}</Show>
      </div>
      <div class="flex flex-wrap items-center gap-2 max-md:*:grow">{props.children}</div>
    </li>
  );
}
