import { expect, test } from "vitest";
import { readable } from "./readable.ts";

const visit = (href: string) => ({ href, label: href });

test("a page can be read without a connection when all that it needs was kept", () => {
  const kept = [
    "/stats",
    "/ad-requests?limit=25&turn=influencer",
    "/ad-requests/req_1",
    "/ad-requests/req_1/timeline?limit=100",
    "/ad-requests/req_2",
    "/campaigns/cmp_1",
  ];
  const hrefs = ["/threads/req_2", "/campaigns/cmp_1", "/threads/req_1", "/influencers/inf_1"];
  expect(readable(kept, hrefs.map(visit))).toEqual({
    lists: ["/home", "/threads"],
    visits: [visit("/campaigns/cmp_1"), visit("/threads/req_1")],
  });
});

test("nothing of an admin can be read again", () => {
  expect(readable([], [visit("/admin/users/usr_1"), visit("/admin/campaigns/cmp_1")])).toEqual({
    lists: [],
    visits: [],
  });
});
