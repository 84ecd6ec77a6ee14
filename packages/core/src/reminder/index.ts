export { Agendas, Zones } from "./agenda.entity.ts";
export { agendaAfter } from "./agenda.rules.ts";
export { forgetAgenda } from "./forget-agenda.ts";
export { AGENDA_KINDS, noteDue } from "./note-due.ts";
export { planDigests } from "./plan-digests.ts";
export { type DigestBatch, sendDigests } from "./send-digests.ts";
export { sendTest, TEST_KINDS } from "./send-test.ts";
export { testChannel } from "./test-channel.ts";
