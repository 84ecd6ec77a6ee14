import { documentClient, type Platform, Table } from "../platform/index.ts";

class Killed extends Error {}

/**
 * A process that dies at one call to the table, S3 or SES: that call is sent or not, and none after.
 * SES's own answer is never lost here: that moment cannot be closed, and is tried apart.
 */
export function dyingAt(
  platform: Platform,
  call: number,
  sent: boolean,
): { platform: Platform; unknown(): boolean } {
  let calls = 0;
  let lastDone: unknown;
  const dying =
    (work: (...args: never[]) => Promise<unknown>, alwaysBefore = false) =>
    async (...args: never[]) => {
      calls += 1;
      if (calls > call || (calls === call && (!sent || alwaysBefore))) throw new Killed();
      const answer = await work(...args);
      lastDone = work;
      if (calls === call) throw new Killed();
      return answer;
    };
  const client = documentClient();
  Object.assign(client, { send: dying(client.send.bind(client) as never) });
  const { objects, mailer } = platform;
  const send = mailer.send.bind(mailer) as never;
  const mortal = Object.create(platform, {
    table: { value: new Table(platform.table.name, client) },
    objects: {
      value: {
        write: dying(objects.write.bind(objects) as never),
        read: dying(objects.read.bind(objects) as never),
      },
    },
    mailer: { value: { send: dying(send, true) } },
  }) as Platform;
  // The call after the mail tells the table of it: killed there, nobody can know that it is out.
  return { platform: mortal, unknown: () => lastDone === send };
}
