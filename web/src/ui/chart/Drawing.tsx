import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as Chartjs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { createEffect, type JSX, onCleanup, onMount } from "solid-js";
import { directLabels } from "./direct-labels.ts";
import type { ChartData, ChartTone } from "./series.ts";

Chartjs.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

export interface DrawingProps {
  data: ChartData;
  format: (value: number | null | undefined) => string;
}

/** The canvas itself, in the colours of the theme that is on. */
export default function Drawing(props: DrawingProps): JSX.Element {
  let canvas: HTMLCanvasElement | undefined;
  let chart: Chartjs | undefined;

  const draw = () => {
    if (!canvas) return;
    chart?.destroy();
    chart = new Chartjs(canvas, configuration(props.data, props.format, colours(canvas)));
  };
  onMount(() => {
    createEffect(draw);
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const chosen = new MutationObserver(draw);
    chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    dark.addEventListener("change", draw);
    onCleanup(() => {
      dark.removeEventListener("change", draw);
      chosen.disconnect();
      chart?.destroy();
    });
  });

  return (
    <canvas
      ref={(element) => {
        canvas = element;
      }}
    />
  );
}

type Palette = Record<ChartTone | "hairline" | "paper" | "raised", string>;

/** The tokens as colours that a canvas takes; `light-dark()` resolves only on an element. */
function colours(beside: HTMLElement): Palette {
  const probe = document.createElement("span");
  probe.style.transition = "none";
  beside.parentElement?.append(probe);
  const read = (token: string) => {
    probe.style.color = `var(--${token})`;
    return getComputedStyle(probe).color;
  };
  const palette: Palette = {
    sponsor: read("sponsor"),
    influencer: read("influencer"),
    ink: read("ink"),
    muted: read("muted"),
    good: read("good"),
    warn: read("warn"),
    bad: read("bad"),
    hairline: read("hairline"),
    paper: read("paper"),
    raised: read("raised"),
  };
  probe.remove();
  return palette;
}

function configuration(
  data: ChartData,
  format: DrawingProps["format"],
  palette: Palette,
): ChartConfiguration {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const font = { family: getComputedStyle(document.body).fontFamily, size: 12 };
  const category = {
    stacked: data.stacked === true,
    grid: { display: false },
    border: { color: palette.hairline },
    ticks: { color: palette.muted, font, maxRotation: 0, autoSkipPadding: 16 },
  };
  const value = {
    stacked: data.stacked === true,
    beginAtZero: true,
    border: { display: false },
    grid: { color: palette.hairline, drawTicks: false },
    ticks: {
      color: palette.muted,
      font,
      maxTicksLimit: 5,
      padding: 8,
      callback: (tick: number | string) => format(Number(tick)),
    },
  };
  return {
    type: data.kind,
    data: {
      labels: [...data.labels],
      datasets: data.series.map((each) => ({
        label: each.label,
        data: [...each.values],
        borderColor: data.kind === "bar" ? palette.raised : palette[each.tone],
        backgroundColor: palette[each.tone],
        borderWidth: data.kind === "bar" ? 0 : 2,
        borderRadius: 3,
        maxBarThickness: 28,
        pointRadius: 0,
        pointHoverRadius: 4,
        pointHitRadius: 12,
        tension: 0.25,
      })),
    },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: data.horizontal ? "y" : "x",
      animation: still ? false : { duration: 180 },
      interaction: { mode: "index", intersect: false },
      layout: { padding: { top: 22, right: data.kind === "line" ? 96 : 8 } },
      scales: data.horizontal ? { x: value, y: category } : { x: category, y: value },
      plugins: {
        tooltip: {
          backgroundColor: palette.ink,
          titleColor: palette.paper,
          bodyColor: palette.paper,
          titleFont: font,
          bodyFont: font,
          cornerRadius: 6,
          padding: 10,
          boxWidth: 8,
          boxHeight: 8,
          callbacks: {
            label: (item) =>
              ` ${item.dataset.label}: ${format(data.horizontal ? item.parsed.x : item.parsed.y)}`,
          },
        },
      },
    },
    plugins: [directLabels(palette.raised)],
  };
}
