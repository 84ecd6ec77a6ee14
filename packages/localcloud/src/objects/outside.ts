import { bucketName, names } from "../environment.ts";
import { StartProblem } from "../start-problem.ts";

/** In the region for which addresses are signed: a bucket takes no others. */
const HERE = `<CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>${names.region}</LocationConstraint></CreateBucketConfiguration>`;

/**
 * Makes the buckets in another S3 where they are missing. Emulators take the request unsigned; in a
 * store that does not they have to be there already.
 */
export async function makeBuckets(address: string, wanted: readonly string[]): Promise<void> {
  for (const name of wanted) {
    const url = `${address}/${bucketName(name)}`;
    const known = await fetch(url, { method: "HEAD" }).catch((error: Error) => error);
    if (known instanceof Error) throw new StartProblem(`No S3 answers at ${address}.`);
    if (known.status !== 404) continue;
    const made = await fetch(url, { method: "PUT", body: HERE });
    if (!made.ok) {
      throw new StartProblem(
        `The S3 at ${address} makes no bucket ${bucketName(name)}: ${made.status}.`,
      );
    }
  }
}
