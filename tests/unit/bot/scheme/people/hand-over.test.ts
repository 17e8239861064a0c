import { handOver, type HandOver } from "../../../../../bot/src/scheme/people/hand-over";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { hasRole } from "../../../../../bot/src/scheme/people/standing";
import { aDirector, aFoundationDoctor, TODAY } from "../../../../support/builders";

const today = "2026-08-12";
const linked = { link: { state: "linked", userId: "tenant_oid", at: TODAY } } as const;
const amara = aDirector(linked);
const idris = aDirector({ ...linked, memberships: [] });
const days: HandOver = { from: "2026-08-20", until: "2026-08-31" };

function handedTo(successor: Person, changes: Partial<HandOver> = {}, others: Person[] = []) {
  return handOver({ director: amara, successor, others }, { ...days, ...changes }, today);
}

describe("handing a scheme over", () => {
  it("gives the role from one day and ends one's own on another, in one act", () => {
    const decision = handedTo(idris);
    if (!decision.accepted) throw new Error(decision.refusal.code);
    const directs = (person: Person, day: string) => hasRole(person, "director", day);
    const { director, successor } = decision.state;
    expect([directs(successor, "2026-08-19"), directs(successor, "2026-08-20")]).toEqual([
      false,
      true,
    ]);
    expect([directs(director, "2026-08-31"), directs(director, "2026-09-01")]).toEqual([
      true,
      false,
    ]);
    expect(decision.events).toEqual([
      { type: "RoleGranted", role: "director" },
      { type: "RoleEnded", role: "director" },
    ]);
  });

  it("may be to the day, and leaves no day between the two", () => {
    expect(handedTo(idris, { from: "2026-09-01" })).toMatchObject({ accepted: true });
    expect(handedTo(idris, { from: "2026-09-02" })).toMatchObject({
      refusal: { code: "days-between" },
    });
  });

  it("is to somebody who directs it already as well, and then only ends one's own", () => {
    const decision = handedTo(aDirector(linked));
    expect(decision).toMatchObject({ accepted: true, events: [{ type: "RoleEnded" }] });
  });

  it("waits until somebody who can sign in would direct it", () => {
    const newcomer = aDirector({ memberships: [] });
    expect(handedTo(newcomer)).toMatchObject({ refusal: { code: "successor-not-linked" } });
    expect(handedTo(newcomer, {}, [aDirector(linked)])).toMatchObject({ accepted: true });
  });

  it("is refused to oneself, by nobody's director, and into the past", () => {
    expect(handedTo(amara)).toMatchObject({ refusal: { code: "role-for-oneself" } });
    const doctor = aFoundationDoctor();
    expect(handOver({ director: doctor, successor: idris, others: [] }, days, today)).toMatchObject(
      { refusal: { code: "no-such-role" } },
    );
    expect(handedTo(idris, { from: today, until: "2026-08-01" })).toMatchObject({
      refusal: { code: "days-between" },
    });
    expect(handedTo(idris, { from: "2026-08-01", until: "2026-08-01" })).toMatchObject({
      refusal: { code: "role-ends-in-the-past" },
    });
  });
});
