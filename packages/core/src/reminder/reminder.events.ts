import type { Channel, Role } from "@tandem/contract";
import type { NewEvent, Told } from "../platform/index.ts";

/** Someone wants to see that a channel reaches them. */
export type TestRequested = Told<"preferences.test_requested", { channel: Channel; role: Role }>;

export const testRequested = (accountId: string, data: TestRequested["data"]): NewEvent => ({
  subjectType: "account",
  subjectId: accountId,
  kind: "preferences.test_requested",
  data: { ...data },
});
