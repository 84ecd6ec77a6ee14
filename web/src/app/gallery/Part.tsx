import { type JSX, Show } from "solid-js";

/** One group of components under its name. */
export function Part(props: { title: string; children: JSX.Element }): JSX.Element {
  return (
    <section data-part={props.title} class="border-t border-hairline py-8">
      <h2 class="pb-5 text-20 font-semibold tracking-tight">{props.title}</h2>
      <div class="grid grid-cols-1 gap-6">{props.children}</div>
    </section>
  );
}

/** Examples in a row, with a quiet word on what they show. */
export function Row(props: { label?: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <Show when={props.label}>
        <p class="pb-2 text-12 text-muted">{props.label}</p>
      </Show>
      <div class="flex flex-wrap items-center gap-3">{props.children}</div>
    </div>
  );
}
