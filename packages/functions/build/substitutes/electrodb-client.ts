interface Config {
  client?: unknown;
  identifiers?: { entity?: string; version?: string };
}

/**
 * Stands in for the part of ElectroDB that sends: entities here only describe, and the platform's
 * table sends. The real one brings every command of the document client and of DynamoDB along.
 */
export function normalizeClient(client: unknown): undefined {
  if (client !== undefined) throw new Error("Entities have no client; the platform's table sends.");
}

export const normalizeConfig = ({ client, identifiers, ...rest }: Config = {}) => ({
  ...rest,
  client: normalizeClient(client),
  identifiers: {
    entity: identifiers?.entity || "__edb_e__",
    version: identifiers?.version || "__edb_v__",
  },
});
