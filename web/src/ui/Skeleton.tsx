import { For, type JSX } from "solid-js";
import { t } from "../language/t.ts";

/** A grey bar where a line of text will come; `width` in CSS, full unless told. */
export function SkeletonLine(props: {
  width?: string;
  height?: string;
  /** Stands at the end of its line, as figures do. */
  end?: boolean;
}): JSX.Element {
  return (
    <span
      aria-hidden="true"
      class="block animate-pulse-soft rounded-mark bg-hairline"
      classList={{ "ms-auto": props.end === true }}
      style={{ width: props.width ?? "100%", height: props.height ?? "0.9em" }}
    />
  );
}

/** Several lines in the shape of a paragraph or of rows with a round picture in front. */
export function SkeletonRows(props: { rows?: number; avatar?: boolean }): JSX.Element {
  return (
    <div role="status" aria-label={t("Loading")} class="divide-y divide-hairline">
      <For each={Array.from({ length: props.rows ?? 4 })}>
        {(_, index) => (
          <div class="flex items-center gap-3 py-4">
            {props.avatar ? (
              <span class="size-9 shrink-0 animate-pulse-soft rounded-full bg-hairline" />
            ) : null}
            <span class="grid grow gap-2">
              <SkeletonLine width={`${38 + ((index() * 17) % 30)}%`} />
              <SkeletonLine width={`${22 + ((index() * 11) % 20)}%`} height="0.7em" />
            </span>
            <SkeletonLine width="72px" />
          </div>
        )}
      </For>
    </div>
  );
}

/** The shape of a page with a title, a row of figures and a list. */
export function SkeletonPage(): JSX.Element {
  return (
    <div role="status" aria-label={t("Loading the page")}>
      <div class="grid gap-3 pb-8">
        <SkeletonLine width="min(320px, 70%)" height="28px" />
        <SkeletonLine width="min(220px, 50%)" />
      </div>
      <div class="grid grid-cols-2 gap-6 pb-8 md:grid-cols-4">
        <For each={[1, 2, 3, 4]}>
          {() => (
            <div class="grid gap-2">
              <SkeletonLine width="60%" />
              <SkeletonLine width="80%" height="26px" />
            </div>
          )}
        </For>
      </div>
      <div aria-hidden="true">
        <SkeletonRows rows={5} />
      </div>
    </div>
  );
}
