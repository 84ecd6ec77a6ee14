import { For, type JSX, Show } from "solid-js";

export interface Fact {
  label: string;
  value: JSX.Element;
}

/** What is known of a thing, as label and value; what has no value is left out. */
export function Facts(props: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="grid gap-x-8 gap-y-4 pb-6 text-14 sm:grid-cols-2 lg:grid-cols-3">
      <For each={props.facts}>
        {(fact) => (
          <Show when={fact.value}>
            <div class="min-w-0">
              <dt class="text-muted">{fact.label}</dt>
              <dd class="break-words">
                <bdi>{fact.value}</bdi>
              </dd>
            </div>
          </Show>
        )}
      </For>
    </dl>
  );
}
