import { introductionsToday } from "../../../../bot/src/application/today/pairings-today";
import { bankHolidays } from "../../../../bot/src/outbound/holidays/holidays";
import type { Person } from "../../../../bot/src/scheme/people/person";
import type { Pairing } from "../../../../bot/src/scheme/pairing/pairing";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshOid,
  TODAY,
} from "../../../support/builders";
import { linkedTo } from "../../../support/teams/planter";

/** A scheme of one pair, on the evening of the day on which its hello is late. */
function after(supporter: Person, changes: Partial<Pairing> = {}) {
  const doctor = aFoundationDoctor();
  const value = aPairing(doctor, supporter, changes);
  const state = {
    scheme: aScheme(),
    byId: new Map([doctor, supporter].map((person) => [person.id, person])),
    pairings: [{ value, version: "1" }],
    now: "2026-09-02T18:00:00.000Z",
    today: "2026-09-02",
  };
  return introductionsToday(state, bankHolidays.of("england")).rows.map(({ why }) => why);
}

const linked = () => aSupporter(linkedTo(freshOid()));

describe("an introduction on a director's page (NP12)", () => {
  it("is late where the supporter knows of it and has not said hello", () => {
    expect(after(linked())).toEqual(["late"]);
  });

  it("is not called late of a supporter whom the bot cannot have told", () => {
    expect(after(aSupporter())).toEqual(["not-told"]);
  });

  it("is what the supporter says of it, where they can't just now", () => {
    const introduction = { state: "cannot-just-now", at: TODAY } as const;
    expect(after(aSupporter(), { introduction })).toEqual(["cannot-just-now"]);
  });

  it("is not there once they have said hello", () => {
    const introduction = { state: "said-hello", at: TODAY } as const;
    expect(after(linked(), { introduction })).toEqual([]);
  });
});
