import {
  cannotJustNow,
  endPairing,
  INTRODUCTION_LIMIT,
  isIntroductionAwaited,
  saidHello,
  sendIntroduction,
  type Introduction,
  type Pairing,
} from "../../../../../bot/src/scheme/pairing/pairing";
import { aFoundationDoctor, aPairing, aSupporter, ended } from "../../../../support/builders";

const NOW = "2026-08-07T09:00:00.000Z";
const WORDS = "Hello Tomos, I'm Priya. Ask me anything, or nothing at all.";
const AWAITED = aPairing(aFoundationDoctor(), aSupporter());
const INTRODUCED = { ...AWAITED, introduction: { state: "sent", at: NOW } as const };
const SAID_HELLO = { ...AWAITED, introduction: { state: "said-hello", at: NOW } as const };

const accepted = (introduction: Introduction, type: string) => ({
  accepted: true,
  state: { ...AWAITED, introduction },
  events: [{ type }],
});
const refused = (code: string) => ({ accepted: false, refusal: { code } });

describe("the supporter's introduction (NP12)", () => {
  it("is sent in their own words, and the pairing keeps none of them (NP12, NP23)", () => {
    const decision = sendIntroduction(AWAITED, WORDS, NOW);
    expect(decision).toEqual(accepted({ state: "sent", at: NOW }, "SupporterSentIntroduction"));
    expect(JSON.stringify(decision)).not.toContain("Ask me anything");
  });

  it("is sent once, however often the button is pressed (NP12)", () => {
    expect(sendIntroduction(INTRODUCED, WORDS, NOW)).toEqual(refused("already-introduced"));
  });

  it("can still be sent after a hello somewhere else", () => {
    expect(sendIntroduction(SAID_HELLO, WORDS, NOW)).toEqual(
      accepted({ state: "sent", at: NOW }, "SupporterSentIntroduction"),
    );
  });

  it("is not sent to a doctor whose pairing has ended (NP19)", () => {
    expect(sendIntroduction(ended(AWAITED), WORDS, NOW)).toEqual(refused("pairing-already-ended"));
  });

  it.each(["", " ", "\n\t ", "\u00a0"])("is not %j: it needs words", (text) => {
    expect(sendIntroduction(AWAITED, text, NOW)).toEqual(refused("introduction-empty"));
  });

  it("has up to a thousand characters: a hello, not a letter", () => {
    expect(sendIntroduction(AWAITED, "a".repeat(INTRODUCTION_LIMIT), NOW).accepted).toBe(true);
    expect(sendIntroduction(AWAITED, "a".repeat(INTRODUCTION_LIMIT + 1), NOW)).toEqual({
      accepted: false,
      refusal: { code: "introduction-too-long", limit: 1_000 },
    });
  });
});

describe("I've said hello (NP12)", () => {
  it("is as good as an introduction by the bot", () => {
    expect(saidHello(AWAITED, NOW)).toEqual(
      accepted({ state: "said-hello", at: NOW }, "SupporterSaidHello"),
    );
  });

  it.each([
    ["after an introduction", INTRODUCED, "already-introduced"],
    ["after a hello", SAID_HELLO, "already-introduced"],
    ["in a pairing that has ended", ended(AWAITED), "pairing-already-ended"],
  ])("changes nothing %s", (_, pairing, code) => {
    expect(saidHello(pairing, NOW)).toEqual(refused(code));
  });
});

describe("the end of a pairing (NP19, NP21)", () => {
  it("needs no reason and takes none: who and when is all there is", () => {
    expect(endPairing(INTRODUCED, { by: "a-director" }, NOW)).toEqual({
      accepted: true,
      state: { ...INTRODUCED, period: { state: "ended", at: NOW, by: "a-director" } },
      events: [{ type: "PairingEnded" }],
    });
  });

  it("happens once: the first end stands", () => {
    expect(endPairing(ended(AWAITED), { by: "somebody-else" }, NOW)).toEqual(
      refused("pairing-already-ended"),
    );
  });
});

describe("a supporter who can't just now (NP12)", () => {
  it("keeps their doctor, and says so once", () => {
    const first = cannotJustNow(AWAITED, NOW);
    const state = { ...AWAITED, introduction: { state: "cannot-just-now", at: NOW } };
    expect(first).toEqual({ accepted: true, state, events: [{ type: "SupporterCannotJustNow" }] });
    const again = cannotJustNow(state as Pairing, "2026-08-20T09:00:00.000Z");
    expect(again).toEqual({ accepted: true, state, events: [] });
  });

  it("may still say hello, in either way", () => {
    const later = { ...AWAITED, introduction: { state: "cannot-just-now", at: NOW } } as Pairing;
    expect(saidHello(later, NOW).accepted).toBe(true);
    expect(sendIntroduction(later, "Hello.", NOW).accepted).toBe(true);
    expect(isIntroductionAwaited(later)).toBe(true);
  });

  it.each([
    ["after an introduction", INTRODUCED, "already-introduced"],
    ["after a hello", SAID_HELLO, "already-introduced"],
    ["in a pairing that has ended", ended(AWAITED), "pairing-already-ended"],
  ])("has nothing to say %s", (_, pairing, code) => {
    expect(cannotJustNow(pairing, NOW)).toEqual(refused(code));
  });
});
