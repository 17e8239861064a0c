import {
  state,
  withdraw,
  type Statement,
} from "../../../../../bot/src/scheme/characteristics/statement";
import {
  statementsIn,
  statementsText,
} from "../../../../../bot/src/scheme/characteristics/statement-text";
import { costShown, unmetWords } from "../../../../../bot/src/scheme/characteristics/unmet";
import { characteristicsOf } from "../../../../../bot/src/scheme/characteristics/characteristic";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";

const [asked] = characteristicsOf(DEFAULT_POLICY);
const consent = {
  textVersion: asked?.textVersion ?? "",
  at: "2026-07-20T09:00:00.000Z",
  channel: "tab",
} as const;
const [one, other] = asked?.choices ?? [];
const key = asked?.key ?? "";
const wish: Statement = {
  entries: [
    {
      key,
      choice: one?.value ?? "",
      consent,
      unmet: { pairingId: "p1", reason: "others", cost: 7 },
    },
  ],
};

describe("why a wish was not met (NP7)", () => {
  it("is kept beside the wish, and nowhere else", () => {
    const statements = { wish, offer: { entries: [] } };
    expect(statementsIn(statementsText(statements))).toEqual(statements);
  });

  it("goes when the wish is taken back, or said anew (NP8)", () => {
    const taken = withdraw(wish, key);
    expect(JSON.stringify(taken)).not.toContain("others");
    const command = { key, choice: other?.value ?? "", consent };
    const anew = state(wish, command, characteristicsOf(DEFAULT_POLICY));
    expect(anew).toMatchObject({ accepted: true });
    expect(JSON.stringify(anew)).not.toContain("others");
  });

  it("counts requests of others only from five on", () => {
    expect(costShown(4)).toEqual({});
    expect(unmetWords({ reason: "others", ...costShown(4) })).toBe(
      "Not met: it would have cost others what they asked for.",
    );
    expect(unmetWords({ reason: "others", ...costShown(5) })).toBe(
      "Not met: it would have cost 5 requests of others.",
    );
  });
});
