import { api, type Route, type WordsLine } from "../../../bot/src/contract";
import { reminderCard } from "../../../bot/src/cards/reminders/reminder.card";
import { messageAbout } from "../../../bot/src/scheme/messages/plan";
import { freshId, TODAY } from "../../support/builders";
import type { Asked } from "../../support/director";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { userOf } from "../../support/doors/busy-scheme";
import { aPairWithDirector, type PairWithDirector } from "../../support/teams/a-pair-with-director";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { seenBy } from "../../support/teams/seen-by";

const REMINDER = "reminders/reminder";
const OWN = "Still yours: {supporter}. Write on a night shift too, *any* night.";

let house: BotHouse;
let door: ApiHouse;
let ours: PairWithDirector;
let theirs: PairWithDirector;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  [ours, theirs] = await Promise.all([aPairWithDirector(house), aPairWithDirector(house)]);
});
afterAll(async () => {
  await door.close();
  await house.close();
});

const ask = ({ director, scheme }: PairWithDirector, route: Route, asked: Asked = {}) =>
  door.ask(userOf(director), route, { ...asked, params: { schemeId: scheme.id } });

async function read(pair: PairWithDirector) {
  const { text } = await ask(pair, api.getWords);
  return api.getWords.response.parse(JSON.parse(text));
}

async function line(pair: PairWithDirector, card = REMINDER, name = "still"): Promise<WordsLine> {
  const { cards } = await read(pair);
  const found = cards
    .find((one) => one.card === card)
    ?.lines.find((one) => typeof one !== "string" && one.line === name);
  if (found === undefined || typeof found === "string") throw new Error(`No line ${name}.`);
  return found;
}

async function saves(
  pair: PairWithDirector,
  lines: Readonly<Record<string, string>>,
  { card = REMINDER, ifMatch }: { readonly card?: string; readonly ifMatch?: string } = {},
) {
  const { version } = await read(pair);
  return ask(pair, api.changeWords, { body: { card, lines }, ifMatch: ifMatch ?? version });
}

async function reminded({ pairing, doctor, scheme, tomos }: PairWithDirector) {
  await house.ports.outbox.plan(messageAbout(pairing, "reminder", doctor.id, TODAY));
  await house.settle(scheme.id);
  return tomos.received.at(-1);
}

const usual = ({ about, supporter }: PairWithDirector) =>
  reminderCard.render({ pairingId: about, supporter: seenBy(supporter), optedOut: false }).card;

describe("A scheme's own words", () => {
  it("are in the next reminder, below the line that is the same everywhere (NP14, principle 2)", async () => {
    const answered = await saves(ours, { still: OWN });
    expect(answered.status).toBe(200);
    const card = JSON.stringify(await reminded(ours));
    expect(card).toContain("No reply needed.");
    expect(card).toContain("Still yours: Priya Ashdown. Write on a night shift too");
    // Its star is a star, not emphasis.
    expect(card).toContain("\\\\*any\\\\*");
    expect(card).not.toContain("is still Priya Ashdown");
  });

  it("are in the trail as a change of that card, and the words themselves are not", async () => {
    const entries = await house.ports.audit.newest(ours.scheme.id, { limit: 10 });
    const acts = JSON.stringify(entries);
    expect(acts).toContain('"WordsChanged"');
    expect(acts).toContain(REMINDER);
    expect(acts).not.toContain("night shift");
    expect(JSON.stringify(house.logged)).not.toContain("night shift");
  });

  it("are ours again after a reset, and never another scheme's", async () => {
    expect((await line(theirs)).text).toBe((await line(theirs)).ours);
    expect((await saves(theirs, { still: "{supporter}, our own." })).status).toBe(200);
    expect((await line(theirs)).text).toBe("{supporter}, our own.");
    expect((await saves(theirs, {})).status).toBe(200);
    expect(await reminded(theirs)).toEqual(usual(theirs));
    expect((await line(ours)).text).toBe(OWN);
  });

  it("are in what the bot answers, and in the hello that is ready to change (NP12)", async () => {
    const card = "support/your-doctor";
    const lines = { hello: "One line will do.", draft: "Hi {doctor}, {my first name} here." };
    expect((await saves(ours, lines, { card })).status).toBe(200);
    const shown = JSON.stringify(await ours.priya.presses("support.show", { about: ours.about }));
    expect(shown).toContain("One line will do.");
    expect(shown).toContain("Near-peer delivers it and then deletes its own copy.");
    expect(shown).toContain('"value":"Hi Tomos, Priya here."');
  });

  it.each([
    ["a line that is locked", { heading: "Please reply." }, "same in every scheme"],
    ["a line without its supporter", { still: "Somebody is." }, "{supporter} has to stay"],
    ["a placeholder nobody knows", { still: "{supporter} {pay}" }, "{pay} is not filled in"],
    ["an address", { still: "{supporter} https://x.example" }, "leave out the address"],
  ])("are refused with %s, in words, and nothing is saved", async (_, lines, words) => {
    const before = await read(ours);
    const refused = await saves(ours, lines);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(words);
    expect(await read(ours)).toEqual(before);
  });

  it("are not saved over somebody else's", async () => {
    const { version } = await read(ours);
    expect((await saves(ours, {}, { card: "tips/newest" })).status).toBe(200);
    await saves(ours, { none: "Be the first." }, { card: "tips/newest" });
    const late = await saves(ours, { still: "{supporter}." }, { ifMatch: version });
    expect(late.status).toBe(412);
    expect((await line(ours)).text).toBe(OWN);
  });

  it("that no longer fit a card are not used, and the settings say so", async () => {
    const { scheme } = ours;
    const stored = await house.ports.store.scheme(scheme.id);
    if (stored === undefined) throw new Error("No scheme.");
    const words = { ...stored.value.policy.words, [REMINDER]: { still: "{supporter} {gone}" } };
    const value = { ...stored.value, policy: { ...stored.value.policy, words } };
    const act = { type: "WordsChanged", card: REMINDER } as const;
    await house.ports.store.commit({
      schemeId: scheme.id,
      replace: [{ type: "scheme", value, version: stored.version }],
      events: [{ id: freshId("event"), schemeId: scheme.id, at: TODAY, by: "operator", act }],
    });
    const { text, ours: standing, unused } = await line(ours);
    expect([text, unused]).toEqual([standing, "{supporter} {gone}"]);
  });
});
