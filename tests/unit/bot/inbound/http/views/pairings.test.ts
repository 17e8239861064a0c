import type { SchemeState } from "../../../../../../bot/src/application/schemes/scheme-state";
import { toPairingRow } from "../../../../../../bot/src/inbound/http/views/pairings";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  ended,
  TODAY,
} from "../../../../../support/builders";

describe("a pairing in a director's list", () => {
  it("is there though the row of one of its people was deleted, and names nobody in their place", () => {
    const doctor = aFoundationDoctor();
    const supporter = aSupporter();
    const value = ended(aPairing(doctor, supporter));
    const state = {
      byId: new Map([[supporter.id, supporter]]),
      pairings: [{ value, version: "1" }],
      now: TODAY,
      today: "2026-08-12",
      scheme: aScheme(),
    } as unknown as SchemeState;
    const row = toPairingRow({ value, version: "1" }, state, {
      messages: new Map(),
      agreements: new Map(),
    });
    expect(row.doctor.name).toBe("Former participant");
    expect(row.supporter.name).not.toBe(row.doctor.name);
    expect(row.state).toBe("ended");
  });
});
