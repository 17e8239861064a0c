import {
  draftOf,
  settingsFrom,
  withMoved,
  withNew,
} from "../../../../tab/src/features/settings/draft";
import type { Settings } from "../../../../bot/src/contract";
import { settingsOf } from "../../../../bot/src/scheme/policy/settings";
import { aScheme } from "../../../support/builders";
import { toSettingsView } from "../../../../bot/src/inbound/http/views/settings";

const { settings } = toSettingsView({ value: settingsOf(aScheme()), version: "1" }, []);
const draft = draftOf(settings);
const read = (changes: Partial<typeof draft>) => settingsFrom({ ...draft, ...changes });
const entry = (way: string) => ({ key: 9, title: "Unit", text: "Extension 4420.", way });

describe("the settings while they are edited", () => {
  it("are the same again where nothing was touched", () => {
    expect(settingsFrom(draft)).toEqual({ settings });
    const own: Settings = { ...settings, invitationText: "You were there last year." };
    expect(settingsFrom(draftOf(own))).toEqual({ settings: own });
  });

  it("take a phone number as people write it, and an address", () => {
    const waysOf = (way: string) => {
      const outcome = read({ signposts: [...draft.signposts, entry(way)] });
      return "settings" in outcome ? outcome.settings.signposts.at(-1)?.url : outcome.problems;
    };
    expect(waysOf("(01632) 960 001")).toBe("tel:01632960001");
    expect(waysOf("+44 1632 960001")).toBe("tel:+441632960001");
    expect(waysOf(" https://unit.northgate.example/ ")).toBe("https://unit.northgate.example/");
    expect(waysOf("")).toBeUndefined();
    expect(waysOf("room 4")).toEqual(
      new Map([
        ["signposts.5.url", "Give a phone number, or an address that begins with https://."],
      ]),
    );
  });

  it("say at each field what is wrong with it, an empty number included (NP10)", () => {
    const outcome = read({ maximumCapacity: "4", defaultCapacity: "", directorName: " " });
    expect(outcome).toEqual({
      problems: new Map([
        ["directorName", "Give a name."],
        ["defaultCapacity", "Give a whole number from 1 to 3."],
        ["maximumCapacity", "Give a whole number from 1 to 3."],
      ]),
    });
  });

  it("keep each entry's own key while entries come, move and go", () => {
    const longer = withNew(draft.signposts);
    expect(longer.map(({ key }) => key)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(withMoved(longer, 5, 1).map(({ key }) => key)).toEqual([0, 5, 1, 2, 3, 4]);
    expect(withNew(longer.toSpliced(2, 1)).map(({ key }) => key)).toEqual([0, 1, 3, 4, 5, 6]);
    expect(withNew([]).map(({ key }) => key)).toEqual([0]);
  });
});
