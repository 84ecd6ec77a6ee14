import { expect, test } from "vitest";
import { type ChartData, chartCsv } from "./series.ts";

const data: ChartData = {
  kind: "bar",
  labels: ["March", 'a "quoted", name', "=cmd()"],
  series: [
    { label: "Sponsors", values: [1, -2, null], tone: "sponsor" },
    { label: "Influencers", values: [4, 5, 6], tone: "influencer" },
  ],
};

test("every row of the CSV has the header's columns, quoted where needed", () => {
  expect(chartCsv(data, "Month").split("\r\n")).toEqual([
    "Month,Sponsors,Influencers",
    "March,1,4",
    '"a ""quoted"", name",-2,5',
    "'=cmd(),,6",
    "",
  ]);
});
