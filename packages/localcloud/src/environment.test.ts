import { expect, test } from "vitest";
import { outsideFrom, placesOf, queueUrl } from "./environment.ts";

const ports = { dynamodb: 1, sqs: 2, wire: 3, s3: 4 };

test("nothing is outside unless it is named; what is not named stays embedded", () => {
  expect(placesOf(ports, outsideFrom({}))).toEqual({
    dynamodb: "http://127.0.0.1:1",
    sqs: "http://127.0.0.1:2",
    wire: "http://127.0.0.1:3",
    s3: "http://127.0.0.1:4",
    queuePrefix: "",
  });
  const table = outsideFrom({ AWS_ENDPOINT_URL_DYNAMODB: "http://table:8000/" });
  expect(placesOf(ports, table)).toMatchObject({
    dynamodb: "http://table:8000",
    sqs: "http://127.0.0.1:2",
  });
});

test("one address for all takes table, queues and objects, and a service's own address goes first", () => {
  const outside = outsideFrom({
    AWS_ENDPOINT_URL: "http://cloud:4566",
    AWS_ENDPOINT_URL_S3: "http://store:9000",
  });
  const places = placesOf(ports, outside);
  expect(places).toMatchObject({
    dynamodb: "http://cloud:4566",
    sqs: "http://cloud:4566",
    s3: "http://store:9000",
    wire: "http://127.0.0.1:3",
  });
  expect(queueUrl(places, "mail")).toBe("http://cloud:4566/000000000000/tandem-local-mail");
});
