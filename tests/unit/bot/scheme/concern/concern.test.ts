import {
  closeConcern,
  readConcern,
  whyNotSendText,
} from "../../../../../bot/src/scheme/concern/concern";
import { TODAY } from "../../../../support/builders";
import { aConcern } from "../../../../support/concern";

const amara = { at: TODAY, by: "person-amara" };
const idris = { at: "2026-08-13T11:00:00.000Z", by: "person-idris" };

describe("the text of a concern (NP22)", () => {
  it("is sent from one character to 4,000, however long each is in the machine", () => {
    expect(whyNotSendText("x", false)).toBeUndefined();
    expect(whyNotSendText("🩺".repeat(4_000), false)).toBeUndefined();
    expect(whyNotSendText(" \n ", false)).toEqual({ code: "concern-empty" });
    expect(whyNotSendText("x".repeat(20_000), true)).toEqual({
      code: "concern-too-long",
      limit: 4_000,
      length: 20_000,
    });
  });

  it("that seems to hold an NHS number is asked about, and goes where its author says so", () => {
    const text = "Patient 943 476 5919 waited six hours.";
    expect(whyNotSendText(text, false)).toEqual({ code: "concern-names-patient" });
    expect(whyNotSendText(text, true)).toBeUndefined();
  });
});

describe("a concern (NP22)", () => {
  it("keeps who read it first, and each reading is an event", () => {
    const first = readConcern(aConcern(), amara);
    expect(first.state.state).toEqual({ state: "read", firstRead: amara });
    const again = readConcern(first.state, idris);
    expect(again.state).toEqual(first.state);
    expect([first.event, again.event]).toEqual([{ type: "ConcernRead" }, { type: "ConcernRead" }]);
  });

  it("is closed only once it was read, and once", () => {
    expect(closeConcern(aConcern(), amara)).toMatchObject({
      refusal: { code: "concern-not-read" },
    });
    const closed = closeConcern(readConcern(aConcern(), amara).state, idris);
    expect(closed).toMatchObject({
      state: { state: { state: "closed", firstRead: amara, closed: idris } },
      events: [{ type: "ConcernClosed" }],
    });
    expect(closed.accepted && closeConcern(closed.state, amara)).toMatchObject({
      refusal: { code: "concern-already-closed" },
    });
  });

  it("that is closed can still be read by those who may", () => {
    const read = readConcern(aConcern(), amara).state;
    const closed = closeConcern(read, amara);
    expect(closed.accepted && readConcern(closed.state, idris).state).toEqual(
      closed.accepted && closed.state,
    );
  });
});
