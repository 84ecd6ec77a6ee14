/**
 * What the surroundings must say. Only names are fixed here; the stacks and the embedded cloud
 * fill them in. Read once, at start, so that a missing value stops a function before it works.
 */
export interface Config {
  table: string;
  bus: string;
  secretsId: string;
  mailFrom: string;
  publicUrl: string;
  stage: string;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set.`);
  return value;
};

export const readConfig = (): Config => ({
  table: required("TANDEM_TABLE"),
  bus: required("TANDEM_BUS"),
  secretsId: required("TANDEM_SECRETS_ID"),
  mailFrom: required("TANDEM_MAIL_FROM"),
  publicUrl: required("TANDEM_PUBLIC_URL").replace(/\/$/, ""),
  stage: required("TANDEM_STAGE"),
});

/** The address of a queue by its name in the wiring. */
export const queueUrl = (name: string): string =>
  required(`TANDEM_QUEUE_${name.toUpperCase().replaceAll("-", "_")}`);

/** The name of a bucket by its name in the wiring. */
export const bucketName = (name: string): string =>
  required(`TANDEM_BUCKET_${name.toUpperCase().replaceAll("-", "_")}`);

/** A positive number from the surroundings, or `otherwise`. */
export const numberFrom = (name: string, otherwise: number): number => {
  const value = Number(process.env[name]);
  return Number.isFinite(value) && value > 0 ? value : otherwise;
};
