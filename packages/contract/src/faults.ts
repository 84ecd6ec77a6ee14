import type * as v from "valibot";
import type { FieldFault } from "./errors.ts";

/** What a bound of a schema says in pieces; undefined for rules without figures. */
export function faultOf({
  type,
  requirement,
  input,
}: Pick<v.BaseIssue<unknown>, "type" | "requirement" | "input">): FieldFault | undefined {
  if (typeof requirement !== "number") return undefined;
  const items = Array.isArray(input);
  if (type === "min_length") return { kind: items ? "few" : "short", least: requirement };
  if (type === "max_length") return { kind: items ? "many" : "long", most: requirement };
  if (type === "min_value") return { kind: "small", least: requirement };
  return type === "max_value" ? { kind: "large", most: requirement } : undefined;
}
