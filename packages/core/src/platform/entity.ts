import type { Entity, EntityItem } from "electrodb";

/** Any ElectroDB entity. Its four type parameters are invariant, so only `any` names them all. */
// biome-ignore lint/suspicious/noExplicitAny: see above
export type AnyEntity = Entity<any, any, any, any>;
export type ItemOf<E extends AnyEntity> = EntityItem<E>;

export const SERVICE = "tandem";

/** The five indexes that entities share; each entity names its own questions on them. */
type Index = "gsi1" | "gsi2" | "gsi3" | "gsi4" | "gsi5";

/** A key written as a template over attributes, letters kept as they are. */
const part = <const F extends string, const C extends readonly string[]>(
  field: F,
  composite: C,
  template: string,
) => ({ field, composite, template, casing: "none" as const });

/** The table's own key: `primary(["id"], "campaign#${id}", [], "campaign")`. */
export const primary = <const P extends readonly string[], const S extends readonly string[]>(
  pk: P,
  pkTemplate: string,
  sk: S,
  skTemplate: string,
) => ({ pk: part("pk", pk, pkTemplate), sk: part("sk", sk, skTemplate) });

/** A question answered by one of the shared indexes. */
export const answeredBy = <
  const I extends Index,
  const P extends readonly string[],
  const S extends readonly string[],
>(
  index: I,
  pk: P,
  pkTemplate: string,
  sk: S,
  skTemplate: string,
) => ({
  index,
  pk: part(`${index}pk` as const, pk, pkTemplate),
  sk: part(`${index}sk` as const, sk, skTemplate),
});
