import {
  characteristicsOf,
  type Characteristic,
} from "../../../../../bot/src/scheme/characteristics/characteristic";
import {
  letDirectorLook,
  liveEntries,
  mayDirectorLook,
  NOTHING_STATED,
  state,
  stopDirectorLooking,
  withdraw,
  withdrawAll,
  type Consent,
  type Statement,
  type Stating,
} from "../../../../../bot/src/scheme/characteristics/statement";

const NOW = "2026-08-12T11:00:00.000Z";
const offered = characteristicsOf({
  furtherCharacteristics: [
    { key: "first-language", label: "First language", options: ["Welsh", "Polish"] },
  ],
});

function asked(key: string): Characteristic {
  const found = offered.find((one) => one.key === key);
  if (found === undefined) throw new Error(`Nobody is asked about ${key}.`);
  return found;
}

const consentTo = (key: string): Consent => ({
  textVersion: asked(key).textVersion,
  at: NOW,
  channel: "tab",
});

function stating(key: string, choice = "yes"): Stating {
  return { key, choice, consent: consentTo(key) };
}

function stated(...all: readonly Stating[]): Statement {
  return all.reduce((sofar, one) => {
    const decision = state(sofar, one, offered);
    if (!decision.accepted) throw new Error(decision.refusal.code);
    return decision.state;
  }, NOTHING_STATED);
}

const refusalOf = (decision: ReturnType<typeof state>) =>
  decision.accepted ? "accepted" : decision.refusal.code;

describe("what somebody may be asked about themselves (NP7)", () => {
  it("is each characteristic of the guide, in plain words, and the scheme's own", () => {
    expect(offered.map(({ label }) => label)).toEqual([
      "Ethnicity",
      "Faith or belief",
      "Disability",
      "Sexual orientation",
      "Sex",
      "Gender reassignment",
      "Pregnancy or maternity",
      "Parent or carer",
      "Less than full time",
      "Widening-participation background",
      "International graduate",
      "Age",
      "First language",
    ]);
  });

  it("PF-02: has a key and choices that are each there once, and never 'prefer not to say': that is to say nothing (NP8)", () => {
    expect(new Set(offered.map(({ key }) => key)).size).toBe(offered.length);
    for (const { key, choices } of offered) {
      expect(key).toMatch(/^[a-z-]+$/);
      expect(choices.length).toBeGreaterThan(0);
      expect(new Set(choices.map(({ value }) => value)).size).toBe(choices.length);
      expect(choices.filter(({ label }) => /prefer not|rather not/i.test(label))).toEqual([]);
    }
  });

  it("does not let a scheme's own take the place of one of the guide's", () => {
    const own = [{ key: "faith", label: "Something else", options: [] }];
    const found = characteristicsOf({ furtherCharacteristics: own });
    expect(found.filter(({ key }) => key === "faith").map(({ label }) => label)).toEqual([
      "Faith or belief",
    ]);
  });

  it("is agreed to anew where a scheme rewords its own label", () => {
    const named = (label: string) =>
      characteristicsOf({ furtherCharacteristics: [{ key: "k", label, options: [] }] }).at(-1)
        ?.textVersion;
    expect(named("First language")).toBe(named("First language"));
    expect(named("First language")).not.toBe(named("Mother tongue"));
    expect(named("First language")).toMatch(/^[a-z0-9-]{1,40}$/);
  });
});

describe("stating a characteristic (NP5, NP7)", () => {
  it("is kept with its own consent: to which text, when and where", () => {
    expect(stated(stating("faith", "sikh"))).toEqual({
      entries: [
        {
          key: "faith",
          choice: "sikh",
          consent: { textVersion: asked("faith").textVersion, at: NOW, channel: "tab" },
        },
      ],
    });
  });

  it.each([
    ["without its consent", { key: "faith", choice: "sikh" }, "consent-missing"],
    [
      "with the consent to an older text",
      { key: "faith", choice: "sikh", consent: { ...consentTo("faith"), textVersion: "0" } },
      "consent-text-changed",
    ],
    ["that nobody is asked about", { ...stating("age"), key: "height" }, "characteristic-unknown"],
    ["with a choice that is none", stating("faith", "jedi"), "choice-unknown"],
    ["with no choice", stating("faith", ""), "choice-unknown"],
  ])("%s is refused (NP8)", (_what, command, code) => {
    expect(refusalOf(state(NOTHING_STATED, command, offered))).toBe(code);
  });

  it("is not covered by the consent that was given for another one", () => {
    const both = stated(stating("faith", "sikh"));
    expect(refusalOf(state(both, { key: "age", choice: "under-30" }, offered))).toBe(
      "consent-missing",
    );
  });

  it("takes the place of what was said of it before, and changes nothing when said again", () => {
    const changed = stated(
      stating("faith", "sikh"),
      stating("sex", "male"),
      stating("faith", "none"),
    );
    expect(changed.entries.map(({ key, choice }) => [key, choice])).toEqual([
      ["sex", "male"],
      ["faith", "none"],
    ]);
    expect(refusalOf(state(changed, stating("faith", "none"), offered))).toBe("already-so");
  });
});

describe("taking it back (NP8)", () => {
  const both = stated(stating("faith", "sikh"), stating("age", "under-30"));

  it("leaves nothing of that one, and the others as they were", () => {
    const decision = withdraw(both, "faith");
    expect(decision).toMatchObject({ accepted: true, events: [{ type: "WishesWithdrawn" }] });
    expect(JSON.stringify(decision)).not.toMatch(/faith|sikh/);
    expect(decision.accepted && decision.state.entries.map(({ key }) => key)).toEqual(["age"]);
  });

  it("may be of everything at once, and takes the leave to look with it", () => {
    const looked = letDirectorLook(both, { at: NOW, textVersion: "1" }, "1");
    if (!looked.accepted) throw new Error("It should be.");
    const all = withdrawAll(looked.state);
    expect(all.accepted && all.state).toEqual(NOTHING_STATED);
    const one = withdraw(looked.state, "faith");
    const last = withdraw(one.accepted ? one.state : both, "age");
    expect(last.accepted && last.state).toEqual(NOTHING_STATED);
  });

  it("of what was never said changes nothing", () => {
    expect(withdraw(both, "sex")).toEqual({ accepted: false, refusal: { code: "not-stated" } });
    expect(withdrawAll(NOTHING_STATED)).toMatchObject({ accepted: false });
  });
});

describe("what may be used", () => {
  it("is not what was agreed to in other words, or is asked about no longer", () => {
    const own = stated(stating("first-language", "Welsh"), stating("sex", "male"));
    const reworded = characteristicsOf({
      furtherCharacteristics: [{ key: "first-language", label: "Language", options: ["Welsh"] }],
    });
    const fewer = characteristicsOf({
      furtherCharacteristics: [{ key: "first-language", label: "First language", options: [] }],
    });
    expect(liveEntries(own, offered)).toHaveLength(2);
    for (const now of [reworded, fewer, characteristicsOf({ furtherCharacteristics: [] })]) {
      expect(liveEntries(own, now).map(({ key }) => key)).toEqual(["sex"]);
    }
    // Said again in the words of today, it is.
    const again = { key: "first-language", choice: "Welsh" };
    const textVersion = reworded.at(-1)?.textVersion ?? "";
    const decision = state(
      own,
      { ...again, consent: { ...consentTo("sex"), textVersion } },
      reworded,
    );
    expect(decision.accepted && liveEntries(decision.state, reworded)).toHaveLength(2);
  });
});

describe("letting the director look (NP7)", () => {
  const some = stated(stating("faith", "sikh"));
  const leave = { at: NOW, textVersion: "1" };

  it("is off unless the doctor switches it on, by the text of today, and can be switched off", () => {
    expect(mayDirectorLook(some, "1")).toBe(false);
    const on = letDirectorLook(some, leave, "1");
    if (!on.accepted) throw new Error("It should be.");
    expect(mayDirectorLook(on.state, "1")).toBe(true);
    expect(mayDirectorLook(on.state, "2")).toBe(false);
    expect(letDirectorLook(on.state, leave, "1")).toMatchObject({
      refusal: { code: "already-so" },
    });
    const off = stopDirectorLooking(on.state);
    expect(off.accepted && off.state).toEqual(some);
    expect(stopDirectorLooking(some)).toMatchObject({ refusal: { code: "already-so" } });
  });

  it("needs something to look for, and the text of today", () => {
    expect(letDirectorLook(NOTHING_STATED, leave, "1")).toMatchObject({
      refusal: { code: "not-stated" },
    });
    expect(letDirectorLook(some, leave, "2")).toMatchObject({
      refusal: { code: "consent-text-changed" },
    });
  });
});
