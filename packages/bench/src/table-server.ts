import startTable from "@tandem/localcloud/table-for-tests";

/** One table server in memory for the whole run, found through the SDK's own variables. */
export async function openTableServer(): Promise<() => Promise<void>> {
  return (await startTable()) ?? (async () => undefined);
}
