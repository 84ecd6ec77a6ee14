import type { Chart, Plugin } from "chart.js";

/**
 * Names each series where it is drawn, instead of a legend to look up: at the end of its line, or
 * above the plot for bars, each in its own colour. Labels that would touch move apart.
 */
export function directLabels(ground: string): Plugin {
  return {
    id: "directLabels",
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      ctx.font = `600 12px ${getComputedStyle(document.body).fontFamily}`;
      ctx.textBaseline = "middle";
      // Places are counted from the left in both directions of reading.
      ctx.textAlign = "left";
      if ((chart.config as { type?: string }).type === "line") atEnds(chart, ground);
      else above(chart);
      ctx.restore();
    },
  };
}

const apart = 16;

function atEnds(chart: Chart, ground: string): void {
  const { ctx, chartArea } = chart;
  const ends = chart.data.datasets
    .map((dataset, index) => {
      const points = chart.getDatasetMeta(index).data;
      const last = dataset.data.findLastIndex((value) => value !== null);
      const point = points[last];
      return point
        ? { x: point.x, y: point.y, colour: dataset.borderColor, label: dataset.label }
        : null;
    })
    .filter((end) => end !== null)
    .sort((one, other) => one.y - other.y);
  let floor = chartArea.top;
  for (const end of ends) {
    const y = Math.max(end.y, floor);
    floor = y + apart;
    ctx.fillStyle = ground;
    ctx.beginPath();
    ctx.arc(end.x, end.y, 5, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillStyle = String(end.colour);
    ctx.beginPath();
    ctx.arc(end.x, end.y, 3.5, 0, 2 * Math.PI);
    ctx.fill();
    ctx.fillText(end.label ?? "", end.x + 10, y);
  }
}

function above(chart: Chart): void {
  const { ctx, chartArea } = chart;
  const widths = chart.data.datasets.map(
    (dataset) => 13 + ctx.measureText(dataset.label ?? "").width,
  );
  const all = widths.reduce((sum, width) => sum + width + 16, -16);
  // Where names take more room than the plot has, they begin before it.
  let x = Math.max(0, Math.min(chartArea.left, chart.width - all));
  for (const [index, dataset] of chart.data.datasets.entries()) {
    ctx.fillStyle = String(dataset.backgroundColor);
    ctx.fillRect(x, 5, 8, 8);
    ctx.fillText(dataset.label ?? "", x + 13, 9.5);
    x += (widths[index] ?? 0) + 16;
  }
}
