export { approveDueWork } from "./approve-due-work.ts";
export { approveWork } from "./approve-work.ts";
export { approve, approveDue, publish, requestChanges, submit } from "./deliverable.rules.ts";
export { publishWork } from "./publish-work.ts";
export { requestWorkChanges } from "./request-work-changes.ts";
export { submitWork } from "./submit-work.ts";
