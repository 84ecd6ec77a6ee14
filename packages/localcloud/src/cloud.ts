import { fileURLToPath } from "node:url";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { SQSClient } from "@aws-sdk/client-sqs";
import { openData, readSecret } from "./data.ts";
import { endOrphan, noteServer } from "./dynamo/orphan.ts";
import { startDynoxide } from "./dynamo/process.ts";
import { ensureTable } from "./dynamo/table.ts";
import { applyEnvironment, environment, names, placesOf } from "./environment.ts";
import { bootstrap, loadFunctions, readWiring, seedDemo } from "./functions.ts";
import { makeAssets, siteHeaders } from "./http/assets.ts";
import { listen } from "./http/listen.ts";
import { makeLocal } from "./http/local.ts";
import { makeSite } from "./http/site.ts";
import { drained } from "./idle.ts";
import { makeLog, reason } from "./log.ts";
import { openMailbox } from "./mailbox/store.ts";
import { startKeeping } from "./objects/keeping.ts";
import { makeBuckets } from "./objects/outside.ts";
import { startObjects } from "./objects/server.ts";
import { choosePorts, freePort } from "./ports.ts";
import { useQueues } from "./queues/outside.ts";
import { readQueues } from "./queues/read.ts";
import { startQueues } from "./queues/server.ts";
import { startSchedules } from "./schedules/clock.ts";
import { makePoller } from "./stream/poller.ts";
import type { Cloud, CloudOptions } from "./types.ts";
import { startWire } from "./wire/server.ts";
import { makeTopics } from "./wire/topics.ts";

const webRoot = fileURLToPath(new URL("../../../web/dist", import.meta.url));

/**
 * Starts the embedded cloud: table, stream, bus, queues, objects, schedules, mailbox, and one
 * address for app and API, all driven by the functions' wiring. It sets this process's environment
 * for the functions, so one process runs one cloud at a time.
 *
 * @throws when the data is in use by another process, or a part does not start.
 */
export async function startLocalcloud(options: CloudOptions = {}): Promise<Cloud> {
  const log = makeLog(options.quiet ?? false);
  // What was started is ended in the opposite order, also when a later part fails.
  const ends: ((abrupt: boolean) => void | Promise<void>)[] = [];
  const end = async (abrupt: boolean) => {
    for (const one of ends.splice(0).reverse()) await one(abrupt);
  };
  try {
    const { wiring, load } = await readWiring(options);
    const data = await openData(options.data);
    ends.push(() => data.release());
    const ports = await choosePorts(data.file("ports.json"));
    const port = options.port || (await freePort());
    const url = `http://localhost:${port}`;
    const file = data.file("table.db");
    const outside = options.outside ?? {};
    const places = placesOf(ports, outside);
    ends.push(applyEnvironment(environment(wiring, places, url)));
    const loading = loadFunctions(wiring, load);
    // Awaited below; a failure meanwhile must not count as unhandled.
    loading.catch(() => undefined);

    if (!outside.dynamodb) {
      await endOrphan(data.file("table.pid"), file);
      const server = await startDynoxide(file, ports.dynamodb);
      noteServer(data.file("table.pid"), server.pid);
      ends.push(() => server.stop());
    }
    const client = new DynamoDBClient();
    const streams = new DynamoDBStreamsClient();
    const sqs = new SQSClient();
    ends.push(() => {
      for (const one of [client, streams, sqs]) one.destroy();
    });
    const arn = await ensureTable(client, names.table, wiring.table);
    const mailbox = openMailbox(data);
    const queues = outside.sqs
      ? await useQueues(wiring, places, sqs)
      : await startQueues(wiring, ports, data.file("queues.jsonl"));
    ends.push(() => queues.stop());
    const secret = readSecret(data);
    const wire = await startWire({ wiring, queues, mailbox, secret, port: ports.wire });
    ends.push((abrupt) => (abrupt ? wire.kill() : wire.stop()));
    if (outside.s3) await makeBuckets(outside.s3, Object.keys(wiring.buckets));
    else {
      const objects = await startObjects({
        directory: data.file("objects"),
        buckets: Object.keys(wiring.buckets),
        origins: [url, `http://127.0.0.1:${port}`],
        port: ports.s3,
      });
      ends.push((abrupt) => (abrupt ? objects.kill() : objects.stop()));
    }

    const functions = await loading;
    const adminPassword = await bootstrap(wiring, load, options.adminPassword);
    const reading = readQueues({ wiring, functions, places, sqs, log });
    ends.push(async (abrupt) => {
      const stopping = reading.stop();
      if (!abrupt) await stopping;
    });
    const { batch, timeoutSeconds } = wiring.stream;
    const stream = makePoller({
      client: streams,
      arn,
      file: data.file("stream.json"),
      batch,
      timeoutSeconds,
      handler: functions.stream,
      log,
    });
    stream.start();
    ends.push(async (abrupt) => {
      const stopping = stream.stop();
      if (!abrupt) await stopping;
    });
    const keeping = startKeeping(data.file("objects"), wiring.buckets, log);
    ends.push(() => keeping.stop());
    const schedules = startSchedules(wiring, queues, log);
    ends.push(() => schedules.stop());
    const headers = siteHeaders([new URL(places.s3).origin]);
    const assets =
      options.web === false
        ? () => new Response("Not found\n", { status: 404, headers })
        : makeAssets(webRoot, headers);
    const local = makeLocal(mailbox, schedules, makeTopics(wiring, queues));
    const site = makeSite({ api: functions.api, local: (request) => local.fetch(request), assets });
    const server = await listen(site, port);
    ends.push((abrupt) => (abrupt ? server.kill() : server.stop()));

    return {
      url,
      port,
      data: data.path,
      ...(adminPassword ? { adminPassword } : {}),
      stop: () => end(false),
      kill: () => end(true),
      mails: async () => mailbox.mails(),
      messages: async () => mailbox.messages(),
      async fire(schedule) {
        if (!(await schedules.fire(schedule))) throw new Error(`No schedule ${schedule}.`);
      },
      drained: () => drained(stream, queues),
      deadLetters: async () => [...reading.died(), ...(await queues.deadLetters())],
      async demo() {
        const lines = await seedDemo(wiring, load);
        // What fell due in the time that was made up is made now, and not at the next full hour.
        drained(stream, queues)
          .then(() => Promise.all(Object.keys(wiring.schedules).map(schedules.fire)))
          .catch((error: unknown) => log("demo.schedules_failed", { reason: reason(error) }));
        return lines;
      },
    };
  } catch (error) {
    await end(true);
    throw error;
  }
}
