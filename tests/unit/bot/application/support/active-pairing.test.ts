import { isAnnounced } from "../../../../../bot/src/application/support/active-pairing";
import { startsOn } from "../../../../../bot/src/application/support/my-support";
import { aDirector, aFoundationDoctor, aPairing, aSupporter } from "../../../../support/builders";

describe("a pairing", () => {
  const pairing = aPairing(aFoundationDoctor(), aSupporter(), {
    announceAt: "2026-08-06T08:30:00.000Z",
  });

  it.each([
    ["2026-08-06T08:29:59.999Z", false],
    ["2026-08-06T08:30:00.000Z", true],
    ["2026-08-07T00:00:00.000Z", true],
  ])("at %s is known to the two: %s (NP12)", (now, known) => {
    expect(isAnnounced(pairing, now)).toBe(known);
  });
});

describe("the day a doctor starts", () => {
  it.each([
    ["while it is to come, in words", "2026-08-04", "Wednesday 5 August"],
    ["no longer on the day itself", "2026-08-05", ""],
    ["nor after it", "2026-08-06", ""],
    ["nor when they have left", "2027-08-04", ""],
  ])("is told %s", (_, today, words) => {
    expect(startsOn(aFoundationDoctor(), today)).toBe(words);
  });

  it("is nothing for somebody who is no doctor", () => {
    expect(startsOn(aDirector(), "2026-08-04")).toBe("");
  });
});
