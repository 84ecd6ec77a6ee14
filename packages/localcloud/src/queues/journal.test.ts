import { appendFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { freshFolder } from "../fixtures/notes.ts";
import { openJournal } from "./journal.ts";

const step = fc.oneof(
  fc.record({ act: fc.constant("put" as const), id: fc.nat(9).map(String), body: fc.string() }),
  fc.record({ act: fc.constant("remove" as const), id: fc.nat(9).map(String) }),
  fc.record({ act: fc.constant("move" as const), id: fc.nat(9).map(String) }),
  fc.record({ act: fc.constant("reopen" as const) }),
);

test("whatever happens, a reopened journal holds what was put and not removed", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const file = join(freshFolder(), "journal");
      let journal = openJournal(file);
      const expected = new Map<string, { queue: string; body: string }>();
      for (const one of steps) {
        if (one.act === "put") {
          expected.set(one.id, { queue: "q", body: one.body });
          journal.put(one.id, { queue: "q", body: one.body });
        } else if (one.act === "remove") {
          expected.delete(one.id);
          journal.remove(one.id);
        } else if (one.act === "move") {
          const message = expected.get(one.id);
          if (message) expected.set(one.id, { ...message, queue: "dead" });
          journal.move(one.id, "dead");
        } else {
          journal.close();
          // A kill can leave half a line.
          appendFileSync(file, '{"put":"cut","queue":"q","bo');
          journal = openJournal(file);
          expect(new Map(journal.left)).toEqual(expected);
        }
      }
      journal.close();
      const last = openJournal(file);
      expect(new Map(last.left)).toEqual(expected);
      last.close();
    }),
    { numRuns: 60 },
  );
});

test("a journal of done work stays small", () => {
  const file = join(freshFolder(), "journal");
  const journal = openJournal(file);
  for (let i = 0; i < 30_000; i++) {
    journal.put(String(i), { queue: "q", body: "x" });
    if (i > 0) journal.remove(String(i));
  }
  journal.close();
  const again = openJournal(file);
  expect([...again.left.keys()]).toEqual(["0"]);
  again.close();
});
