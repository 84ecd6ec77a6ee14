import { afterAll, beforeAll, expect, test } from "vitest";
import {
  logInAdmin,
  publishCampaign,
  registerSponsor,
  until,
} from "../../packages/journeys/src/harness/client.ts";
import { openTarget, type Target } from "../../packages/journeys/src/harness/target.ts";

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target?.stop());

test("a sponsor's export is written to its bucket and loaded by the link that was signed for it", async () => {
  const sponsor = await registerSponsor(target.url);
  await publishCampaign(sponsor, { name: "=Autumn, launch" });
  const { body } = await sponsor.post("/exports", { kind: "campaigns" });
  const ready = await until(
    () => sponsor.get(`/exports/${body.id}`),
    (answer) => answer.body.status === "ready",
    5,
  );
  const file = await fetch(ready.body.url);
  expect(file.status).toBe(200);
  expect(file.headers.get("content-disposition")).toContain("attachment");
  const lines = (await file.text()).trim().split(/\r?\n/);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^\uFEFF?campaign_id,name,/);
  expect(lines[1]).toContain(`"'=Autumn, launch"`);

  const link = new URL(ready.body.url);
  link.pathname += "x";
  expect((await fetch(link)).status).toBe(403);
  expect((await fetch(`${link.origin}${new URL(ready.body.url).pathname}`)).status).toBe(403);
});

test("creators are imported from a file that was put where its link says", async () => {
  const admin = await logInAdmin(target.url);
  const { body: upload } = await admin.post("/admin/imports/uploads");
  const csv = "name,handle,followers\nDeployed Creator,deployed_creator,1200\n";
  const put = await fetch(upload.uploadUrl, {
    method: "PUT",
    body: csv,
    headers: { "content-type": "text/csv" },
  });
  expect(put.status).toBe(200);
  const { status, body } = await admin.post("/admin/imports", {
    uploadId: upload.uploadId,
    mapping: { displayName: "name", handle: "handle", followers: "followers" },
    defaults: { platform: "instagram", category: "beauty", niche: "skincare" },
  });
  expect(status).toBe(202);
  const done = await until(
    () => admin.get(`/admin/imports/${body.id}`),
    ({ body: { status: now } }) => now === "ready" || now === "failed",
    5,
  );
  expect(done.body).toMatchObject({ status: "ready", created: 1, rejected: [] });
});
