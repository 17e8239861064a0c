import fc from "fast-check";
import { addDays } from "../../../../../bot/src/scheme/calendar/london";
import { GRADES } from "../../../../../bot/src/scheme/people/grade";
import { personFromImport } from "../../../../../bot/src/scheme/people/imported";
import type { Membership, Person } from "../../../../../bot/src/scheme/people/person";
import { planImport } from "../../../../../bot/src/scheme/people/plan-import";
import type { PersonRow } from "../../../../../bot/src/scheme/people/sheets/person-row";
import { optedOut, silenced } from "../../../../support/builders";

const FIRST_DAY = "2026-08-12";
const PEOPLE = 6;

/** The post of a row: dated, or what somebody is now. */
const post = fc.record(
  {
    grade: fc.constantFrom(...GRADES),
    site: fc.constantFrom("Northgate General", "Eastmoor"),
    specialty: fc.constantFrom("General surgery", "Acute medicine"),
  },
  { requiredKeys: ["grade"] },
);
const dated = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom("2026-04-01", "2026-08-05", "2026-12-02", "2027-04-07"), {
      minLength: 1,
    }),
    fc.array(fc.tuple(post, fc.option(fc.integer({ min: 0, max: 400 }))), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([starts, posts]) =>
    starts.flatMap((start, at) =>
      posts.slice(at, at + 1).map(([one, length]) => ({
        ...one,
        start,
        ...(length === null ? {} : { end: addDays(start, length) }),
      })),
    ),
  );
const undated = post.map((one) => [one]);

type PostCells = Pick<PersonRow, "grade" | "site" | "specialty" | "start" | "end">;
const nothing: readonly PostCells[] = [{}];
const posts: fc.Arbitrary<readonly PostCells[]> = fc.oneof(dated, undated, fc.constant(nothing));

/** What a file says of the person with a number: who they are, and one or more posts. */
const said = fc.record({
  numbered: fc.boolean(),
  mail: fc.constantFrom("", ".new"),
  given: fc.constantFrom("Anaya", "Samuel"),
  capacity: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  nameless: fc.boolean(),
  posts,
});

/** A file that names some of six people, each once or with several placements. */
const file: fc.Arbitrary<readonly PersonRow[]> = fc
  .array(fc.option(said), { minLength: PEOPLE, maxLength: PEOPLE })
  .map((everybody) =>
    everybody.flatMap((one, who) => {
      if (one === null) return [];
      const { capacity } = one;
      return one.posts.map((of, at): PersonRow => ({
        source: { file: "people.csv", row: who * 10 + at },
        ...(one.numbered ? { gmcNumber: `700000${who}` } : {}),
        ...(one.nameless && one.numbered
          ? {}
          : {
              name: { given: one.given, family: `Person${who}` },
              email: `person${who}${one.mail}@northgate.example`,
            }),
        ...(capacity === undefined ? {} : { capacity }),
        ...of,
      }));
    }),
  );

interface Step {
  readonly people: readonly Person[];
  readonly rows: readonly PersonRow[];
  readonly today: string;
}

let ids = 0;

function plan({ people, rows, today }: Step) {
  return planImport({ people, rows, today, nextId: () => `person-${++ids}` });
}

function imported(step: Step): readonly Person[] {
  const { changes } = plan(step);
  const byId = new Map(step.people.map((one) => [one.id, one]));
  for (const change of changes) {
    byId.set(change.personId, personFromImport(change, byId.get(change.personId), "scheme"));
  }
  return [...byId.values()];
}

const DIRECTOR: Membership = { role: "director", from: "2026-01-01" };

function established(person: Person): Person {
  return {
    ...silenced(optedOut(person)),
    memberships: [DIRECTOR, ...person.memberships],
    link: { state: "linked", userId: `t_${person.id}`, at: "2026-07-02T09:00:00.000Z" },
  };
}

/** People whom an earlier file brought in; some have run the scheme, been linked and chosen since. */
const people = fc
  .tuple(file, fc.nat({ max: PEOPLE }))
  .map(([rows, count]) =>
    imported({ people: [], rows, today: "2026-07-01" }).map((person, at) =>
      at < count ? established(person) : person,
    ),
  );

describe("any file", () => {
  it("changes nothing when it comes a second time, on the same day or a later one", () => {
    fc.assert(
      fc.property(people, file, fc.nat({ max: 100 }), (before, rows, later) => {
        const after = imported({ people: before, rows, today: FIRST_DAY });
        const again = plan({ people: after, rows, today: addDays(FIRST_DAY, later) });
        expect(again.changes).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves each person in one of three piles: to write, as they are, or a problem", () => {
    fc.assert(
      fc.property(people, file, (before, rows) => {
        const { changes, unchanged, problems } = plan({ people: before, rows, today: FIRST_DAY });
        const named = new Set(rows.map((row) => row.gmcNumber ?? row.email));
        expect(changes.length + unchanged + problems.length).toBe(named.size);
        expect(new Set(changes.map(({ personId }) => personId)).size).toBe(changes.length);
        for (const { kind, differences } of changes) {
          expect(differences.length > 0).toBe(kind === "change");
        }
      }),
    );
  });

  it("makes nobody a director and unmakes none, and keeps what people chose (NP13)", () => {
    fc.assert(
      fc.property(people, file, (before, rows) => {
        const after = imported({ people: before, rows, today: FIRST_DAY });
        const directors = (them: readonly Person[]) =>
          them
            .filter((one) => one.memberships.some(({ role }) => role === "director"))
            .map(({ id }) => id);
        expect(directors(after)).toEqual(directors(before));
        for (const one of before) {
          const { participation, reminders, link, volunteering } = one;
          expect(after.find(({ id }) => id === one.id)).toMatchObject({
            participation,
            reminders,
            link,
            volunteering,
          });
        }
      }),
    );
  });

  it("leaves everybody's memberships in order, and none that ends before it starts", () => {
    fc.assert(
      fc.property(people, file, (before, rows) => {
        for (const { memberships } of imported({ people: before, rows, today: FIRST_DAY })) {
          const starts = memberships.map(({ from }) => from);
          expect(starts).toEqual(starts.toSorted());
          expect(memberships.filter(({ from, until = from }) => until < from)).toEqual([]);
        }
      }),
    );
  });

  it("never gives two people one e-mail or one GMC number", () => {
    fc.assert(
      fc.property(people, file, (before, rows) => {
        const after = imported({ people: before, rows, today: FIRST_DAY });
        const mails = after.map(({ email }) => email);
        const numbers = after.flatMap(({ gmcNumber }) => gmcNumber ?? []);
        expect(new Set(mails).size).toBe(mails.length);
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });
});
