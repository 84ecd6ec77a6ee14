import { outsideFrom, startLocalcloud } from "@tandem/localcloud";
import type { Target } from "./target.ts";

/** The embedded cloud with the services that the surroundings name in place of its own. */
export const open = (adminPassword: string): Promise<Target> =>
  startLocalcloud({ adminPassword, quiet: true, web: false, outside: outsideFrom(process.env) });
