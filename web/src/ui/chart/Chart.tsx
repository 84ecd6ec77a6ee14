import Download from "lucide-solid/icons/download";
import { createSignal, For, type JSX, lazy, onCleanup, onMount, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { IconButton } from "../Button.tsx";
import { downloadCsv } from "../csv.ts";
import { type ChartData, chartCsv } from "./series.ts";

const Drawing = lazy(() => import("./Drawing.tsx"));

export interface ChartProps {
  /** What the chart says, as a sentence or a noun: "Offers and acceptances by week". */
  title: string;
  data: ChartData;
  /** What the labels are, for the table and the CSV: "Week". */
  labelHeading: string;
  /** How a value reads; the plain number unless told. */
  format?: (value: number) => string;
  /** Height in pixels; 220 unless told. The place is kept before anything is loaded. */
  height?: number;
  /** The file's name without `.csv`. */
  fileName?: string;
}

/**
 * A chart with its figures as a table for screen readers and as a CSV. chart.js is fetched only
 * when the place comes into view; who prints the page before that gets the table.
 */
export function Chart(props: ChartProps): JSX.Element {
  const [seen, setSeen] = createSignal(false);
  let figure: HTMLElement | undefined;
  onMount(() => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        setSeen(true);
        observer.disconnect();
      },
      { rootMargin: "200px" },
    );
    if (figure) observer.observe(figure);
    onCleanup(() => observer.disconnect());
  });
  const format = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : (props.format?.(value) ?? String(value));

  const download = () =>
    downloadCsv(props.fileName ?? "chart", chartCsv(props.data, props.labelHeading));

  return (
    <figure
      ref={(element) => {
        figure = element;
      }}
      class="min-w-0"
    >
      <figcaption class="flex items-center justify-between gap-3">
        <span class="text-14 font-semibold">{props.title}</span>
        <IconButton
          label={t("Download CSV: {title}", { title: props.title })}
          icon={Download}
          class="-me-3"
          iconSize={16}
          onClick={download}
        />
      </figcaption>
      <div
        aria-hidden="true"
        class={seen() ? "relative" : "print:hidden"}
        style={{ height: `${props.height ?? 220}px` }}
      >
        <Show when={seen()}>
          <Suspense>
            <Drawing data={props.data} format={format} />
          </Suspense>
        </Show>
      </div>
      <div class={seen() ? "sr-only" : "sr-only print:not-sr-only"}>
        <table>
          <caption>{props.title}</caption>
          <thead>
            <tr>
              <th scope="col">{props.labelHeading}</th>
              <For each={props.data.series}>{(each) => <th scope="col">{each.label}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={props.data.labels}>
              {(label, index) => (
                <tr>
                  <th scope="row">{label}</th>
                  <For each={props.data.series}>
                    {(each) => <td>{format(each.values[index()])}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </figure>
  );
}
