/** A value as DynamoDB writes it in JSON: its one key names its type. */
export interface Attribute {
  S?: string;
  N?: string;
  BOOL?: boolean;
  NULL?: boolean;
  M?: Attributes;
  L?: Attribute[];
  B?: string;
  SS?: string[];
  NS?: string[];
  BS?: string[];
}
export type Attributes = Record<string, Attribute>;
type Row = Record<string, unknown>;

/**
 * A row as DynamoDB writes it. What is undefined is left out, of lists too.
 *
 * @throws for numbers that it could not give back as they are (no finite ones, and whole ones
 *   beyond 2^53, which have to be a bigint), empty sets, functions, and instances of classes.
 */
export function marshalled(row: object): Attributes {
  const attributes: Attributes = {};
  for (const [name, value] of Object.entries(row)) {
    if (value !== undefined) put(attributes, name, attributeOf(value));
  }
  return attributes;
}

/** A row that DynamoDB wrote. Whole numbers beyond 2^53 come as a bigint, sets as `Set`, bytes as `Uint8Array`. */
export function unmarshalled(attributes: Attributes): Row {
  const row: Row = {};
  for (const name in attributes) put(row, name, nativeOf(attributes[name] as Attribute));
  return row;
}

/** DynamoDB promises no order of names in a map, and an answer with the same content has the same bytes. */
function mapOf(attributes: Attributes): Row {
  const row: Row = {};
  for (const name of Object.keys(attributes).sort())
    put(row, name, nativeOf(attributes[name] as Attribute));
  return row;
}

/** A key of that name would set the object's prototype and be lost. */
function put<V>(object: Record<string, V>, name: string, value: V): void {
  if (name !== "__proto__") object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}

function attributeOf(value: unknown): Attribute {
  switch (typeof value) {
    case "string":
      return { S: value };
    case "number":
    case "bigint":
      return { N: numeral(value) };
    case "boolean":
      return { BOOL: value };
    case "object":
      return value === null ? { NULL: true } : attributeOfObject(value);
    default:
      throw new TypeError(`DynamoDB has no type for a ${typeof value}.`);
  }
}

function attributeOfObject(value: object): Attribute {
  if (Array.isArray(value)) {
    const L: Attribute[] = [];
    for (const one of value) if (one !== undefined) L.push(attributeOf(one));
    return { L };
  }
  if (value instanceof Set) return attributeOfSet([...value]);
  if (isBytes(value)) return { B: base64Of(value) };
  const made = Object.getPrototypeOf(value)?.constructor;
  // By its name: an object may come from another realm, as a test's do.
  if (made && made.name !== "Object") {
    throw new TypeError(`DynamoDB has no type for a ${made.name}.`);
  }
  return { M: marshalled(value) };
}

function attributeOfSet(values: unknown[]): Attribute {
  if (areAll(values, isString)) return { SS: values };
  if (areAll(values, isNumber)) return { NS: values.map(numeral) };
  if (areAll(values, isBytes)) return { BS: values.map(base64Of) };
  throw new TypeError("DynamoDB has sets of strings, numbers and bytes, and no empty ones.");
}

const isString = (value: unknown) => typeof value === "string";
const isNumber = (value: unknown) => typeof value === "number" || typeof value === "bigint";
const isBytes = (value: unknown) => value instanceof Uint8Array;
const areAll = <T>(values: unknown[], is: (value: unknown) => value is T): values is T[] =>
  values.length > 0 && values.every(is);

function numeral(value: number | bigint): string {
  if (typeof value === "number" && !(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) {
    throw new RangeError(`${value} is no number that comes back from DynamoDB as it is.`);
  }
  return String(value);
}

function nativeOf(attribute: Attribute): unknown {
  for (const type in attribute) {
    switch (type) {
      case "S":
        return attribute.S;
      case "N":
        return numberOf(attribute.N as string);
      case "M":
        return mapOf(attribute.M as Attributes);
      case "BOOL":
        return attribute.BOOL;
      case "NULL":
        return null;
      case "L":
        return (attribute.L as Attribute[]).map(nativeOf);
      case "SS":
        return new Set(attribute.SS);
      case "NS":
        return new Set((attribute.NS as string[]).map(numberOf));
      case "B":
        return bytesOf(attribute.B as string);
      case "BS":
        return new Set((attribute.BS as string[]).map(bytesOf));
    }
  }
  throw new TypeError(`An attribute of no known type: ${Object.keys(attribute)}.`);
}

/** @throws where neither a number nor a bigint could hold it, as a fraction beyond 2^53. */
function numberOf(text: string): number | bigint {
  const value = Number(text);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : BigInt(text);
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));
