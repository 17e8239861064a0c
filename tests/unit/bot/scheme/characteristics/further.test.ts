import { characteristicsOf } from "../../../../../bot/src/scheme/characteristics/characteristic";
import {
  changeFurther,
  furtherRefusalText,
  usesLess,
  type WantedCharacteristic,
} from "../../../../../bot/src/scheme/characteristics/further";
import type { FurtherCharacteristic } from "../../../../../bot/src/scheme/policy/policy";

const LANGUAGE: FurtherCharacteristic = {
  key: "first-language",
  label: "First language",
  options: ["Welsh", "Polish"],
};
const WANTED: WantedCharacteristic = { ...LANGUAGE, about: "", retired: false };
const named = (label: string): WantedCharacteristic => ({
  label,
  about: "",
  options: [],
  retired: false,
});
const change = (wanted: readonly WantedCharacteristic[], current = [LANGUAGE]) => {
  const decision = changeFurther(current, wanted);
  return decision.accepted ? decision : decision.refusal.code;
};

describe("What a scheme asks about of its own (NP7)", () => {
  it("is added with a key of its own, which stays when it is reworded", () => {
    const about = "You came here with a family.";
    const added = change([WANTED, { ...named("First language "), about, label: "Père" }]);
    expect(added).toMatchObject({
      state: [LANGUAGE, { key: "pe-re", label: "Père", about }],
      events: [{ type: "CharacteristicsChanged", added: 1, retired: 0, changed: 0 }],
    });
    expect(change([{ ...WANTED, label: "Language" }])).toMatchObject({
      state: [{ key: "first-language", label: "Language" }],
      events: [{ added: 0, retired: 0, changed: 1 }],
    });
    expect(change([WANTED, { ...named("Age "), label: "Age!" }])).toMatchObject({
      state: [LANGUAGE, { key: "age-2" }],
    });
  });

  it("is never taken off the list, since somebody may have said it; it is asked about no longer instead", () => {
    expect(change([])).toBe("characteristic-missing");
    const retired = change([{ ...WANTED, retired: true }]);
    expect(retired).toMatchObject({ events: [{ added: 0, retired: 1, changed: 0 }] });
    const own = [{ ...LANGUAGE, retired: true as const }];
    expect(characteristicsOf({ furtherCharacteristics: own }).map(({ key }) => key)).not.toContain(
      LANGUAGE.key,
    );
    expect(change([WANTED], own)).toMatchObject({ state: [LANGUAGE] });
  });

  it("changes its order, and nothing where nothing is different", () => {
    const night: FurtherCharacteristic = { key: "nights", label: "Nights", options: [] };
    const both = [LANGUAGE, night];
    expect(change([{ ...named("Nights"), key: "nights" }, WANTED], both)).toMatchObject({
      state: [night, LANGUAGE],
      events: [{ added: 0, retired: 0, changed: 0 }],
    });
    expect(change([WANTED])).toEqual({ accepted: true, state: [LANGUAGE], events: [] });
  });

  it.each<[string, readonly WantedCharacteristic[]]>([
    ["label-twice", [WANTED, named("first language")]],
    ["label-twice", [WANTED, named("Ethnicity")]],
    ["options-not-possible", [{ ...WANTED, options: ["Welsh"] }]],
    ["options-not-possible", [{ ...WANTED, options: ["Welsh", "welsh "] }]],
    ["characteristic-unknown", [WANTED, { ...named("Another"), key: "another" }]],
    ["characteristic-unknown", [WANTED, WANTED]],
    ["too-many-asked", [WANTED, ...Array.from({ length: 10 }, (_, nth) => named(`One ${nth}`))]],
  ])("is refused as %s, in words that say what to do", (code, wanted) => {
    const decision = changeFurther([LANGUAGE], wanted);
    expect(decision).toMatchObject({ accepted: false, refusal: { code } });
    if (!decision.accepted) expect(furtherRefusalText(decision.refusal).length).toBeGreaterThan(30);
  });

  it("keeps at most 40, those that are asked about no longer with them", () => {
    const retired = Array.from({ length: 40 }, (_, nth) => ({
      ...named(`One ${nth}`),
      retired: true,
    }));
    expect(change([WANTED, ...retired])).toBe("too-many-kept");
  });

  it("uses less where somebody may have said what counts no longer: retired, reworded, explained anew, without the choice", () => {
    const less = (changes: Partial<FurtherCharacteristic>) =>
      usesLess([LANGUAGE], [{ ...LANGUAGE, ...changes }]);
    expect(less({ retired: true })).toBe(true);
    expect(less({ label: "Language" })).toBe(true);
    expect(less({ about: "The one you grew up with." })).toBe(true);
    expect(less({ options: ["Welsh"] })).toBe(true);
    expect(less({ options: ["Welsh", "Polish", "Tamil"] })).toBe(false);
    expect(usesLess([], [LANGUAGE])).toBe(false);
  });
});
