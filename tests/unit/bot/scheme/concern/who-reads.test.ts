import fc from "fast-check";
import { londonDate } from "../../../../../bot/src/scheme/calendar/london";
import type { Concern, ConcernAbout } from "../../../../../bot/src/scheme/concern/concern";
import { isOverdue, readerChoices, readsAs } from "../../../../../bot/src/scheme/concern/who-reads";
import { hasRole } from "../../../../../bot/src/scheme/people/standing";
import { ROLES } from "../../../../../bot/src/scheme/people/person";
import { TODAY } from "../../../../support/builders";
import { aConcern, READ_BY, someone } from "../../../../support/concern";

const BEFORE = "2026-08-13T10:59:59.999Z";
const amara = someone(["director"]);
const idris = someone(["dme"]);
const leila = someone(["deputy"]);
const tom = someone(["administrator"]);
const priya = someone(["senior-doctor"]);

const roles = (concern: Concern, now: string) =>
  [amara, idris, leila, tom, priya].map((person) => readsAs(concern, person, now));

describe("who reads a concern (NP22)", () => {
  it("is whom the author chose, and nobody else, until its time is over", () => {
    const [none] = [undefined];
    expect(roles(aConcern(), BEFORE)).toEqual(["director", none, none, none, none]);
    expect(roles(aConcern({ addressedTo: "dme" }), BEFORE)).toEqual([
      none,
      "dme",
      none,
      none,
      none,
    ]);
  });

  it("is a deputy too once it was left unread, and stays so after it was read late", () => {
    expect(readsAs(aConcern(), leila, READ_BY)).toBe("deputy");
    const firstRead = { by: leila.id, at: READ_BY };
    expect(readsAs(aConcern({ state: { state: "read", firstRead } }), leila, READ_BY)).toBe(
      "deputy",
    );
    const inTime = { by: amara.id, at: BEFORE };
    const read = aConcern({ state: { state: "read", firstRead: inTime } });
    expect(readsAs(read, leila, READ_BY)).toBeUndefined();
    expect(isOverdue(read, READ_BY)).toBe(false);
    expect([BEFORE, READ_BY].map((now) => isOverdue(aConcern(), now))).toEqual([false, true]);
  });

  it("is no director by way of a deputy's role where the author chose the DME", () => {
    const both = someone(["director", "deputy"]);
    expect(readsAs(aConcern({ addressedTo: "dme" }), both, READ_BY)).toBeUndefined();
    expect(readsAs(aConcern({ addressedTo: "director" }), both, READ_BY)).toBe("director");
  });

  it("is never who was a director when it was written about one, whatever they are now", () => {
    const moved = someone([], {
      memberships: [
        { role: "director", from: "2026-07-01", until: "2026-08-12" },
        { role: "dme", from: "2026-08-13" },
      ],
    });
    const concern = aConcern({ about: { kind: "director" }, addressedTo: "dme" });
    expect(readsAs(concern, moved, READ_BY)).toBeUndefined();
    expect(readsAs(concern, idris, READ_BY)).toBe("dme");
  });

  it("is offered only where somebody could read it and be told of it", () => {
    const offered = (people: readonly (typeof amara)[], about: ConcernAbout) =>
      readerChoices({ authorId: priya.id, about, raisedAt: TODAY }, people, TODAY).map(
        ({ addressee }) => addressee,
      );
    const any = { kind: "something-else" } as const;
    expect(offered([amara, idris, leila], any)).toEqual(["director", "dme"]);
    expect(offered([amara, leila, tom], any)).toEqual(["director"]);
    expect(offered([amara, idris], { kind: "director" })).toEqual(["dme"]);
    expect(offered([amara], { kind: "director" })).toEqual([]);
    expect(offered([amara], { kind: "pair-half", personId: amara.id })).toEqual([]);
    expect(offered([{ ...amara, link: { state: "not-linked" } }], any)).toEqual([]);
    expect(offered([{ ...amara, id: priya.id }], any)).toEqual([]);
  });
});

describe("whoever holds whatever role, whenever (NP22, principle 5)", () => {
  const days = ["2026-08-01", "2026-08-12", "2026-08-13", "2026-08-20"];
  const membership = fc.record({
    role: fc.constantFrom(...ROLES),
    from: fc.constantFrom(...days),
    until: fc.constantFrom(...days, "2027-08-01"),
  });
  const people = fc
    .array(fc.array(membership, { maxLength: 4 }), { minLength: 1, maxLength: 6 })
    .map((all) => all.map((memberships, at) => someone([], { id: `p${at}`, memberships })));
  const at = fc.constantFrom(...days.map((day) => `${day}T11:00:00.000Z`));
  const id = fc.constantFrom("p0", "p1", "p2", "p3");
  const about = fc.oneof(
    id.map((personId) => ({ kind: "pair-half", personId }) as const),
    fc.constant({ kind: "director" } as const),
    fc.constant({ kind: "something-else" } as const),
  );
  const addressedTo = fc.constantFrom("director", "dme" as const);
  const state = fc.oneof(
    fc.constant({ state: "raised" } as const),
    fc.record({ state: fc.constant("read" as const), firstRead: fc.record({ by: id, at }) }),
  );
  const raised = fc
    .record({ authorId: id, about, addressedTo, raisedAt: at, readBy: at, state })
    .map(aConcern);

  it("PF-23: the author, the person it is about and (about a director) every director never read it; nor does anybody else without a role for it", () => {
    fc.assert(
      fc.property(people, raised, at, (all, concern, now) => {
        const { about: of, authorId, readBy, state } = concern;
        const readAt = state.state === "raised" ? "" : state.firstRead.at;
        for (const person of all) {
          const as = readsAs(concern, person, now);
          if (as === undefined) continue;
          const today = londonDate(now);
          expect(person.id).not.toBe(authorId);
          if (of.kind === "pair-half") expect(person.id).not.toBe(of.personId);
          if (of.kind === "director") expect(hasRole(person, "director", today)).toBe(false);
          expect(hasRole(person, as, today)).toBe(true);
          if (as === "deputy") expect(now >= readBy || readAt >= readBy).toBe(true);
          else expect(as).toBe(concern.addressedTo);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("what the form offers is read by somebody from the first moment on, and by all it names", () => {
    fc.assert(
      fc.property(people, id, about, at, (all, authorId, of, now) => {
        for (const choice of readerChoices({ authorId, about: of, raisedAt: now }, all, now)) {
          const concern = aConcern({
            authorId,
            about: of,
            addressedTo: choice.addressee,
            raisedAt: now,
          });
          const readers = choice.readers.map((reader) => readsAs(concern, reader, now));
          expect(readers.length).toBeGreaterThan(0);
          expect(new Set(readers)).toEqual(new Set([choice.addressee]));
        }
      }),
      { numRuns: 200 },
    );
  });
});
