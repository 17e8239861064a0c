import { livePairs } from "../../../../../bot/src/application/allocation/live-pairs";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

describe("the pairs that hold now", () => {
  const pairing = aPairing(aFoundationDoctor(), aSupporter(), {
    announceAt: "2999-01-01T09:30:00.000Z",
  });
  const { id: pairingId, doctorId, supporterId, announceAt } = pairing;

  it("are those that have not ended, announced or not: each is load from the start (NP10)", () => {
    expect(livePairs([{ value: pairing, version: "1" }])).toEqual([
      { pairingId, doctorId, supporterId, announceAt },
    ]);
  });

  it("are not those that have ended (NP19)", () => {
    expect(livePairs([{ value: ended(pairing), version: "1" }])).toEqual([]);
  });
});
