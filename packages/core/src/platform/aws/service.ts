import { exchange, type Limits } from "./exchange.ts";
import { passing, ServiceRefusal } from "./refusal.ts";
import { signed } from "./signature.ts";
import { credentials, domain, endpointOf, region } from "./surroundings.ts";

/** Services by the name that they sign under: their variable, their host, and how they are asked. */
const SERVICES = {
  dynamodb: { variable: "DYNAMODB", host: "dynamodb", target: "DynamoDB_20120810", json: "1.0" },
  events: { variable: "EVENTBRIDGE", host: "events", target: "AWSEvents", json: "1.1" },
  secretsmanager: {
    variable: "SECRETS_MANAGER",
    host: "secretsmanager",
    target: "secretsmanager",
    json: "1.1",
  },
  ses: { variable: "SESV2", host: "email", target: "", json: "" },
  sns: { variable: "SNS", host: "sns", target: "", json: "" },
  sqs: { variable: "SQS", host: "sqs", target: "AmazonSQS", json: "1.0" },
};

/** How long a try may take, and how often it is tried. */
export interface Patience extends Limits {
  tries: number;
}
const PATIENCE: Patience = { connectMs: 2_000, answerMs: 8_000, tries: 3 };

const PAUSE_MS = { passing: 50, throttled: 250 };
const LONGEST_PAUSE_MS = 5_000;
/** Tries that a process may make beyond the first before others have to succeed, in these costs. */
const ALLOWANCE = 500;
const COST = { passing: 10, throttled: 5 };

interface Wish {
  path?: string;
  headers: Record<string, string>;
  body: string;
  /** Who is asked, where it is not the service's usual address: a protocol, a host and a port. */
  origin?: string;
  /** Waited for when the request is signed and has only to go out. */
  departs?: () => Promise<void>;
}

/**
 * A service of AWS, asked over HTTP by signed requests: what Tandem calls is a page of code, where
 * the SDK's clients were half of what a function weighs. What passes (throttling, answers of 5xx,
 * connections that break or say nothing) is tried again with full jitter, as the SDK's standard
 * mode does, and only while not everything fails.
 */
export class Service {
  private place: { url: URL; region: string } | undefined;
  private allowance = ALLOWANCE;
  private readonly patience: Patience;

  constructor(
    private readonly name: keyof typeof SERVICES,
    patience: Partial<Patience> = {},
  ) {
    this.patience = { ...PATIENCE, ...patience };
  }

  /**
   * Calls an operation of a service that speaks AWS JSON, and returns what it answers.
   *
   * @throws ServiceRefusal; TimeoutError; what Node says of a connection that broke.
   */
  async call<A>(operation: string, input: object, origin?: string): Promise<A> {
    const { target, json } = SERVICES[this.name];
    const headers = {
      "content-type": `application/x-amz-json-${json}`,
      "x-amz-target": `${target}.${operation}`,
    };
    const text = await this.ask({ headers, body: JSON.stringify(input), origin });
    return JSON.parse(text || "{}") as A;
  }

  /** Posts a body as it is, and returns the text of the answer; throws as `call` does. */
  async ask(wish: Wish): Promise<string> {
    let paid = 0;
    for (let attempt = 1; ; attempt++) {
      try {
        const text = await this.askOnce(wish);
        this.allowance = Math.min(ALLOWANCE, this.allowance + Math.max(1, paid));
        return text;
      } catch (error) {
        const kind = passing(error);
        if (!kind || attempt >= this.patience.tries || this.allowance < COST[kind]) throw error;
        paid = COST[kind];
        this.allowance -= paid;
        const longest = Math.min(LONGEST_PAUSE_MS, PAUSE_MS[kind] * 2 ** (attempt - 1));
        await new Promise((next) => setTimeout(next, Math.random() * longest));
      }
    }
  }

  private async askOnce({ path = "/", origin, headers, body, departs }: Wish): Promise<string> {
    this.place ??= this.find();
    const { region } = this.place;
    const url = placeOf(origin ? new URL(origin) : this.place.url, path);
    const method = "POST";
    const signable = { method, path: url.pathname, headers: { ...headers, host: url.host } };
    const signing = { service: this.name, region, credentials: credentials(), at: new Date() };
    const traced = process.env.AWS_LAMBDA_FUNCTION_NAME && process.env._X_AMZN_TRACE_ID;
    const signedHeaders = {
      ...signed(signable, body, signing),
      // What a trace, and the detection of loops, follow from one service to the next.
      ...(traced && { "x-amzn-trace-id": traced }),
    };
    await departs?.();
    const answer = await exchange({ method, url, headers: signedHeaders, body }, this.patience);
    if (answer.status >= 300) throw new ServiceRefusal(answer);
    return answer.text;
  }

  private find(): { url: URL; region: string } {
    const { variable, host } = SERVICES[this.name];
    const name = region();
    const address = endpointOf(variable) ?? `https://${host}.${name}.${domain(name)}`;
    return { url: new URL(address), region: name };
  }
}

const placeOf = (base: URL, path: string): URL =>
  path === "/" ? base : new URL(`${base.pathname.replace(/\/$/, "")}${path}`, base);
