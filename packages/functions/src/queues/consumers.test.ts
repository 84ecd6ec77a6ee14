import { MAILED_KINDS, NOTED_KINDS } from "@tandem/core/notification";
import { REFUND_KINDS } from "@tandem/core/payment";
import { RECORD_KINDS } from "@tandem/core/record";
import { AGENDA_KINDS, TEST_KINDS } from "@tandem/core/reminder";
import { REPORT_AGENDA_KINDS } from "@tandem/core/report";
import { COUNTED_KINDS } from "@tandem/core/statistics";
import { expect, test } from "vitest";
import { queues } from "../wiring.ts";

const inOrder = (kinds: readonly string[]) => [...new Set(kinds)].sort();

test("what is wired to an effect is what the effect reads, neither more nor less", () => {
  expect(inOrder(queues.notifications.on)).toEqual(inOrder(NOTED_KINDS));
  expect(inOrder(queues.mail.on)).toEqual(inOrder(MAILED_KINDS));
  expect(inOrder(queues.statistics.on)).toEqual(inOrder(COUNTED_KINDS));
  expect(inOrder(queues.records.on)).toEqual(inOrder(RECORD_KINDS));
  expect(inOrder(queues.agenda.on)).toEqual(inOrder(AGENDA_KINDS));
  expect(inOrder(queues.reminders.on)).toEqual(inOrder(TEST_KINDS));
  expect(inOrder(queues["report-agenda"].on)).toEqual(inOrder(REPORT_AGENDA_KINDS));
  expect(inOrder(queues.refunds.on)).toEqual(inOrder(REFUND_KINDS));
  expect(queues.exports.on).toEqual(["export.requested"]);
  expect(queues.reports.on).toEqual(["report.requested"]);
  expect(queues.papers.on).toEqual(["ad_request.accepted", "statement.requested"]);
  expect(queues["account-data"].on).toEqual(["account.data_requested"]);
  expect(queues["account-deletion"].on).toEqual(["account.deleted"]);
  expect(queues.redrives.on).toEqual(["dead_letter.redrive_requested"]);
});
