import {
  changeSettings,
  SETTING_NAMES,
  settingsOf,
  settingsRefusalText,
  withEmergencyFirst,
  type Settings,
} from "../../../../../bot/src/scheme/policy/settings";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { aScheme } from "../../../../support/builders";

const scheme = aScheme({
  policy: {
    ...DEFAULT_POLICY,
    invitationText: "You were there last year.",
    furtherCharacteristics: [{ key: "first-language", label: "First language", options: [] }],
  },
});
const now = settingsOf(scheme);
const change = (changes: Partial<Settings>) => changeSettings(scheme, { ...now, ...changes });

describe("the settings of a scheme", () => {
  it("are all those that have a name, and nothing else", () => {
    expect(Object.keys(now).toSorted()).toEqual([...SETTING_NAMES].toSorted());
  });

  it("change together, and the trail says which and not what (NP20)", () => {
    const workingHours = { from: "08:00", to: "16:00" };
    const decision = change({ nation: "wales", workingHours, reminderEveryMonths: 3 });
    expect(decision).toMatchObject({
      accepted: true,
      state: { id: scheme.id, policy: { nation: "wales", workingHours, reminderEveryMonths: 3 } },
      events: [
        { type: "SettingsChanged", settings: ["nation", "reminderEveryMonths", "workingHours"] },
      ],
    });
  });

  it("leave alone what is not theirs", () => {
    const decision = change({ directorName: "Dr Idris Vaughan" });
    expect(decision).toMatchObject({
      state: {
        directorName: "Dr Idris Vaughan",
        policy: { furtherCharacteristics: scheme.policy.furtherCharacteristics },
      },
    });
  });

  it("go back to the standing invitation where theirs is taken away (NP3)", () => {
    const { invitationText, ...rest } = now;
    expect(invitationText).toBe("You were there last year.");
    const decision = changeSettings(scheme, rest);
    expect(decision).toMatchObject({ events: [{ settings: ["invitationText"] }] });
    expect(decision.accepted && "invitationText" in decision.state.policy).toBe(false);
  });

  it("are no change where nothing is different", () => {
    expect(change({})).toEqual({ accepted: true, state: scheme, events: [] });
  });

  it.each<[string, Partial<Settings>, string]>([
    ["more than three doctors each (NP10)", { maximumCapacity: 4 }, "capacity-not-from-1-to-3"],
    ["no doctor each", { defaultCapacity: 0 }, "capacity-not-from-1-to-3"],
    [
      "more as usual than at most",
      { defaultCapacity: 3, maximumCapacity: 2 },
      "default-above-maximum",
    ],
    ["a reminder every month (NP14)", { reminderEveryMonths: 1 }, "reminder-too-often"],
    [
      "a day that ends first",
      { workingHours: { from: "17:00", to: "09:00" } },
      "hours-not-in-order",
    ],
    ["pairs told at night", { announceAt: "22:00" }, "announcement-outside-hours"],
    ["pairs told as the day ends", { announceAt: "17:00" }, "announcement-outside-hours"],
    ["no signpost at all (NP20)", { signposts: [] }, "no-emergency-signpost"],
    [
      "an order of grades that leaves somebody out (NP9)",
      { allocation: { ...now.allocation, gradeOrder: now.allocation.gradeOrder.slice(0, 3) } },
      "grades-not-each-once",
    ],
    [
      "F1 above F2 (NP9)",
      { allocation: { ...now.allocation, gradeOrder: now.allocation.gradeOrder.toReversed() } },
      "f1-not-lowest",
    ],
    [
      "a neighbour without a site",
      { allocation: { ...now.allocation, neighbours: [{ name: "A", sites: [] }] } },
      "neighbour-without-sites",
    ],
    [
      "two neighbours of one name",
      {
        allocation: {
          ...now.allocation,
          neighbours: ["B", "C"].map((site) => ({ name: "A", sites: [site] })),
        },
      },
      "neighbour-twice",
    ],
    [
      "a site of two neighbours",
      {
        allocation: {
          ...now.allocation,
          neighbours: ["B", "C"].map((name) => ({ name, sites: ["A"] })),
        },
      },
      "site-of-two-trusts",
    ],
    [
      "a band of need twice",
      { allocation: { ...now.allocation, needFirst: ["new-starter", "new-starter"] } },
      "need-twice",
    ],
    [
      "everybody at one site and everybody borrowing (BS8)",
      { allocation: { ...now.allocation, within: "site", borrow: true } },
      "site-or-borrow",
    ],
    [
      "help that is not for emergencies first",
      { signposts: now.signposts.slice(1) },
      "no-emergency-signpost",
    ],
  ])("are refused with %s, in words that say what to do", (_, changes, code) => {
    const decision = change(changes);
    expect(decision).toMatchObject({ accepted: false, refusal: { code } });
    if (!decision.accepted) expect(settingsRefusalText(decision.refusal)).toMatch(/\w.*\.$/);
  });
});

describe("the signpost for emergencies", () => {
  const [emergency, ...others] = DEFAULT_POLICY.signposts;

  it("comes first, wherever it stood", () => {
    expect(withEmergencyFirst(DEFAULT_POLICY.signposts.toReversed())[0]).toEqual(emergency);
  });

  it("is added where it is missing", () => {
    expect(withEmergencyFirst(others)).toEqual(DEFAULT_POLICY.signposts);
    expect(withEmergencyFirst([])).toEqual([emergency]);
  });
});
