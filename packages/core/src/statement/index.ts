export { forgetStatements, statementsOf } from "./forget-statements.ts";
export { getStatement, listStatements } from "./read-statements.ts";
export { requestStatement } from "./request-statement.ts";
export { Statements } from "./statement.entity.ts";
export { type StatementRequested, subjectOf } from "./statement.events.ts";
