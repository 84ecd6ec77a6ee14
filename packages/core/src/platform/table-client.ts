import { randomUUID } from "node:crypto";
import type {
  BatchGetCommandInput,
  BatchGetCommandOutput,
  GetCommandInput,
  GetCommandOutput,
  QueryCommandInput,
  QueryCommandOutput,
  TransactWriteCommandInput,
  TransactWriteCommandOutput,
  UpdateCommandInput,
  UpdateCommandOutput,
} from "@aws-sdk/lib-dynamodb";
import { type Attributes, marshalled, unmarshalled } from "./attributes.ts";
import { Service } from "./aws/service.ts";

/** What is asked of the table, by DynamoDB's names, with rows as plain objects. */
interface Operations {
  GetItem: [GetCommandInput, GetCommandOutput];
  BatchGetItem: [BatchGetCommandInput, BatchGetCommandOutput];
  Query: [QueryCommandInput, QueryCommandOutput];
  UpdateItem: [UpdateCommandInput, UpdateCommandOutput];
  TransactWriteItems: [TransactWriteCommandInput, TransactWriteCommandOutput];
}
type Name = keyof Operations;

/** One call of the table. */
export interface Command<N extends Name> {
  operation: N;
  input: Operations[N][0];
}
type Answered<N extends Name> = Omit<Operations[N][1], "$metadata">;

type Sent = { input: object };
type Send = (sent: Sent) => Promise<{ output: object }>;
/** What goes around a call, as the SDK has it: it may look at and change what is asked and answered. */
type Middleware = (next: Send, context: { commandName: string }) => Send;

/** What goes around every call, by name; who was added last is asked first. */
class MiddlewareStack {
  private readonly around = new Map<string, Middleware>();

  /** @param options of them the name counts: one of the same name is replaced. */
  add(middleware: Middleware, { name }: { name: string } & Record<string, unknown>): void {
    this.around.delete(name);
    this.around.set(name, middleware);
  }

  remove(name: string): boolean {
    return this.around.delete(name);
  }

  put(send: Send, commandName: string): Send {
    return [...this.around.values()].reduce((next, one) => one(next, { commandName }), send);
  }
}

type Json = Record<string, unknown>;

/**
 * What sends for the table: rows go out and come in as plain objects, one request a command. What
 * passes is tried five times in all.
 *
 * @throws what DynamoDB refuses, under DynamoDB's name; rows in it are as DynamoDB writes them.
 */
export class TableClient {
  /** Where tests and benchmarks count. */
  readonly middlewareStack = new MiddlewareStack();
  private readonly service = new Service("dynamodb", { tries: 5 });

  async send<N extends Name>({ operation, input }: Command<N>): Promise<Answered<N>> {
    const send: Send = async (sent) => {
      const answer = await this.service.call<Json>(operation, written(withToken(operation, sent)));
      return { output: understood(answer) };
    };
    const { output } = await this.middlewareStack.put(send, `${operation}Command`)({ input });
    return output as Answered<N>;
  }
}

/** A transaction has a name of its own, so that one that is tried again because its answer was lost is done once. */
const withToken = (operation: Name, { input }: Sent): object =>
  operation === "TransactWriteItems"
    ? { ...input, ClientRequestToken: (input as Json).ClientRequestToken ?? randomUUID() }
    : input;

const each = <A, B>(record: Record<string, A>, change: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([name, one]) => [name, change(one)]));

/** A request, or what it is made of, with its rows as DynamoDB writes them. */
function written(input: object): Json {
  const out: Json = {};
  for (const [name, value] of Object.entries(input)) {
    switch (name) {
      case "Key":
      case "Item":
      case "ExpressionAttributeValues":
      case "ExclusiveStartKey":
        out[name] = value && marshalled(value);
        break;
      case "Keys":
        out[name] = value.map(marshalled);
        break;
      case "TransactItems":
        out[name] = value.map((item: Record<string, object>) => each(item, written));
        break;
      case "RequestItems":
        out[name] = each(value, written);
        break;
      default:
        out[name] = value;
    }
  }
  return out;
}

interface Pages {
  Item?: Attributes;
  Items?: Attributes[];
  Attributes?: Attributes;
  LastEvaluatedKey?: Attributes;
  Responses?: Record<string, Attributes[]>;
  UnprocessedKeys?: Record<string, { Keys: Attributes[] }>;
}

/** An answer with the rows that DynamoDB wrote as plain objects. */
function understood(answer: Json): Json {
  const { Item, Items, Attributes, LastEvaluatedKey, Responses, UnprocessedKeys } = answer as Pages;
  if (Item) answer.Item = unmarshalled(Item);
  if (Items) answer.Items = Items.map(unmarshalled);
  if (Attributes) answer.Attributes = unmarshalled(Attributes);
  if (LastEvaluatedKey) answer.LastEvaluatedKey = unmarshalled(LastEvaluatedKey);
  if (Responses) answer.Responses = each(Responses, (rows) => rows.map(unmarshalled));
  if (UnprocessedKeys) {
    answer.UnprocessedKeys = each(UnprocessedKeys, (wanted) => ({
      ...wanted,
      Keys: wanted.Keys.map(unmarshalled),
    }));
  }
  return answer;
}
