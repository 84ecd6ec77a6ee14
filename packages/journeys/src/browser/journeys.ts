import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launch, type Size } from "../harness/browser.ts";
import { Stage } from "../harness/stage.ts";
import { agree } from "./agree.journey.ts";
import { goBack } from "./back.journey.ts";
import { seeCampaign } from "./campaign-views.journey.ts";
import { payAtLast } from "./decline.journey.ts";
import { dispute } from "./dispute.journey.ts";
import { fulfil } from "./fulfil.journey.ts";
import { importCreators } from "./import.journey.ts";
import { keep } from "./keep.journey.ts";
import { workByKeyboard } from "./keyboard.journey.ts";
import { showMediaKit } from "./kit.journey.ts";
import { negotiateByKeyboard } from "./negotiation.journey.ts";
import { readOffline } from "./offline.journey.ts";
import { workByPalette } from "./palette.journey.ts";
import { emptyQueues } from "./queues.journey.ts";
import { refuse } from "./refuse.journey.ts";
import { comeAndGo } from "./session.journey.ts";
import { suspend } from "./suspend.journey.ts";
import { takeAway } from "./take-away.journey.ts";
import { beTrusted } from "./trust.journey.ts";

/** All journeys in windows of one size, in one browser and on one cloud. */
export function journeysAt(size: Size): void {
  // Far beyond what a quiet machine needs: what counts is that it happens, not how fast.
  describe(`in a window of ${size.width} × ${size.height}`, { timeout: 300_000 }, () => {
    let browser: Browser;
    let stage: Stage;
    beforeAll(async () => {
      browser = await launch();
      stage = await Stage.open(browser, size);
    });
    afterAll(async () => {
      await browser?.close();
      await stage?.close();
    });
    afterEach(async ({ task }) => {
      const failed = task.result?.state === "fail";
      expect(await stage.clear(failed), "errors, failed requests, refusals").toEqual([]);
    });

    test("a sponsor is approved, finds an influencer and agrees with her on a price", () =>
      agree(stage));
    test("an application is answered, rejected, and leaves the money free", () => refuse(stage));
    test("a collaboration is paid, made, published, released and reviewed by both", () =>
      fulfil(stage));
    test("a declined card keeps its form, and a good one is charged once", () => payAtLast(stage));
    test("a dispute is settled by a split that both sides understand", () => dispute(stage));
    test("what was said and how punctual people are is seen, and leads to who fits", () =>
      beTrusted(stage));
    test("a suspension ends an open page with a clear word and freezes the thread", () =>
      suspend(stage));
    test("200 published accounts are imported, found, offered to, and one is claimed", () =>
      importCreators(stage));
    test("a search is saved, three are kept and compared, and two of them fit the budget", () =>
      keep(stage));
    test("a media kit is published, read and printed by a stranger, and taken back", () =>
      showMediaKit(stage));
    test("a campaign is seen as a list, a board, a calendar and a report, by keyboard", () =>
      seeCampaign(stage));
    test("who goes back to a long list finds the row that they had opened where it stood", () =>
      goBack(stage));
    test("what was opened last and what a page can do are found in the palette", () =>
      workByPalette(stage));
    test("an inbox is worked by keyboard alone", () => workByKeyboard(stage));
    test("an admin empties the queues by keyboard alone", () => emptyQueues(stage));
    test("a whole negotiation, to the review, is worked by keyboard alone, in two directions", () =>
      negotiateByKeyboard(stage));
    test("a session survives a reload, is shared by tabs, and ends everywhere", () =>
      comeAndGo(stage));
    test("a thread is read without a connection, and log-out leaves no trace of it", () =>
      readOffline(stage));
    test("files, a report and an account are taken away, and an admin sees what ran by itself", () =>
      takeAway(stage));
  });
}
