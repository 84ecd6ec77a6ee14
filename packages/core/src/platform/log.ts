import { Logger } from "@aws-lambda-powertools/logger";

/** Facts with fields, as JSON lines. Never personal data, secrets or bodies. */
export const log = new Logger({
  serviceName: "tandem",
  logLevel: (process.env.TANDEM_LOG_LEVEL as "INFO" | "WARN" | "ERROR" | undefined) ?? "INFO",
});
