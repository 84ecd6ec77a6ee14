import { Logins } from "@tandem/core/account";
import { onTable } from "@tandem/core/platform";
import { createTestTable } from "@tandem/core/platform/testing";
import { beforeEach, describe, expect, test, vi } from "vitest";

const SURROUNDINGS = {
  TANDEM_BUS: "test",
  TANDEM_SECRETS_ID: "test",
  TANDEM_MAIL_FROM: "Tandem <hello@tandem.test>",
  TANDEM_PUBLIC_URL: "http://localhost:3000",
  TANDEM_STAGE: "test",
};

/** A function that has just started, on a new table. */
async function started() {
  vi.resetModules();
  vi.stubEnv("TANDEM_TABLE", await createTestTable());
  const { handler } = await import("./main.ts");
  const { platformOf } = await import("../platform.ts");
  const platform = platformOf(onTable);
  const login = (name: string) => platform().table.get(Logins, { name });
  return { handler, login };
}

beforeEach(() => {
  vi.unstubAllEnvs();
  for (const [name, value] of Object.entries(SURROUNDINGS)) vi.stubEnv(name, value);
});

describe("the first admin", () => {
  test("gets a random password, which is told once", async () => {
    const { handler, login } = await started();
    const { created, password } = await handler();
    expect(created).toBe(true);
    expect(password).toMatch(/^[\w-]{20}$/);
    expect(await handler()).toEqual({ created: false });
    expect(await login("admin")).not.toBeNull();
  });

  test("is made once, however many start at the same time", async () => {
    const { handler } = await started();
    const made = await Promise.all(Array.from({ length: 5 }, () => handler()));
    expect(made.filter(({ created }) => created)).toHaveLength(1);
    expect(made.filter(({ password }) => password)).toHaveLength(1);
  });

  test("takes name, address and password from the surroundings and keeps the password to itself", async () => {
    vi.stubEnv("TANDEM_ADMIN_NAME", "Ada");
    vi.stubEnv("TANDEM_ADMIN_EMAIL", "ada@example.com");
    vi.stubEnv("TANDEM_ADMIN_PASSWORD", "admin");
    const { handler, login } = await started();
    expect(await handler()).toEqual({ created: true });
    expect(await login("ada@example.com")).toMatchObject({ otherName: "ada" });
    expect(await login("admin")).toBeNull();
  });
});
