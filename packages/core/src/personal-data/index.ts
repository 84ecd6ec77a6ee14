export { deleteAccount } from "./delete-account.ts";
export { exportData } from "./export-data.ts";
export { forgetPerson } from "./forget-person.ts";
export { readMyData } from "./request-data.ts";
