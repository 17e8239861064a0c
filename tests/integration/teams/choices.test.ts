import { differentAskedCard } from "../../../bot/src/cards/choices/different-asked.card";
import { aSupporter, freshId, TODAY } from "../../support/builders";
import { aPair, type Pair } from "../../support/teams/a-pair";
import { aPairWithDirector } from "../../support/teams/a-pair-with-director";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";

let house: BotHouse;

beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

const textOf = (card: unknown) => JSON.stringify(card);
const requestsOf = async ({ scheme }: Pair) =>
  (await house.ports.store.list(scheme.id, "request")).map(({ value }) => value);
const kindsTo = async ({ scheme }: Pair, id: string) =>
  (await house.messages(scheme.id))
    .filter(({ recipientId }) => recipientId === id)
    .map(({ kind }) => kind);

describe("A different supporter, in the chat (NP19)", () => {
  it("is asked once more, noted by when, and the same when pressed again", async () => {
    const pair = await aPair(house);
    const { tomos, about } = pair;
    expect(textOf(await tomos.presses("choices.show", { about }))).toContain("different.ask");
    const confirm = textOf(await tomos.presses("different.ask", { about }));
    expect(confirm).toContain("you don't have to say why");
    expect(confirm).toContain("Wednesday 19 August");
    expect(await requestsOf(pair)).toEqual([]);
    const asked = differentAskedCard.render({
      pairingId: about,
      otherFirstName: "Priya",
      readerIs: "foundation-doctor",
      directorName: pair.scheme.directorName,
      byDay: "Wednesday 19 August",
    }).card;
    expect(await tomos.presses("different.confirm", { about, notAgain: "true" })).toEqual(asked);
    expect(await tomos.presses("different.confirm", { about, notAgain: "true" })).toEqual(asked);
    expect(await tomos.says("I'd like a different supporter")).toEqual(asked);
    expect(await requestsOf(pair)).toHaveLength(1);
    expect((await house.person(pair.doctor)).notAgain).toEqual([pair.supporter.id]);
  });

  it("can be taken back while it is open, and the tick goes with it", async () => {
    const pair = await aPair(house);
    const { tomos, about } = pair;
    await tomos.presses("different.confirm", { about, notAgain: "true" });
    expect(textOf(await tomos.presses("different.take-back", { about }))).toContain("taken back");
    expect(await requestsOf(pair)).toMatchObject([{ state: { state: "withdrawn" } }]);
    expect((await house.person(pair.doctor)).notAgain).toBeUndefined();
    expect(textOf(await tomos.presses("different.take-back", { about }))).toContain(
      "What would you like to change?",
    );
  });

  it("tells the other half nothing, and those who run the scheme on the next working morning", async () => {
    const { tomos, about, ...pair } = await aPairWithDirector(house);
    await tomos.presses("different.confirm", { about });
    await house.settle(pair.scheme.id);
    const messages = await house.messages(pair.scheme.id);
    expect(messages).toEqual([{ kind: "needs-you", recipientId: pair.director.id }]);
  });

  it("ends in one act with somebody else: neutral words to one, a name to the others", async () => {
    const { tomos, priya, about, actor, ...pair } = await aPairWithDirector(house);
    const next = aSupporter({
      schemeId: pair.scheme.id,
      name: { given: "Nia", family: "Pell" },
    });
    await house.ports.store.commit({
      schemeId: pair.scheme.id,
      create: [{ type: "person", value: next }],
      events: [
        {
          id: freshId("event"),
          schemeId: pair.scheme.id,
          at: TODAY,
          by: "operator",
          act: { type: "PeopleImportWritten" },
        },
      ],
    });
    await tomos.presses("different.confirm", { about });
    const [request] = await house.ports.store.list(pair.scheme.id, "request");
    if (request === undefined) throw new Error("Nothing was asked.");
    const { value, version } = request;
    const command = { requestId: value.id, version, supporterId: next.id };
    expect(await house.useCases.reallocate(actor, command)).toMatchObject({ ok: true });
    await house.settle(pair.scheme.id);
    const told = priya.received.map(textOf).filter((card) => card.includes("A change of pairing"));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("Supporters were rearranged.");
    expect(told[0]).not.toMatch(/asked|request|different/iu);
    const news = tomos.received.map(textOf);
    expect(news.some((card) => card.includes("Nia Pell"))).toBe(true);
    expect(news.some((card) => card.includes("A change of pairing"))).toBe(false);
    expect((await house.pairing(pair.pairing)).period).toMatchObject({ onRequest: true });
  });
});

describe("Stopping, in the chat (NP21)", () => {
  it("ends the pairing at once, asks about another contact, and takes 'none' as a wish", async () => {
    const pair = await aPair(house);
    const { tomos, priya, about } = pair;
    expect(textOf(await tomos.presses("stop.ask", { about }))).toContain("Opt out instead");
    expect((await house.pairing(pair.pairing)).period.state).toBe("active");
    expect(textOf(await tomos.presses("stop.confirm", { about }))).toContain(
      "Would you like another named contact?",
    );
    expect((await house.pairing(pair.pairing)).period.state).toBe("ended");
    await house.settle(pair.scheme.id);
    expect(priya.received.map(textOf).at(-1)).toContain("Supporters were rearranged.");
    expect(await kindsTo(pair, pair.doctor.id)).toEqual([]);
    expect(textOf(await tomos.presses("support.another", { about }))).toContain(
      "will find you a supporter, usually by Wednesday 19 August",
    );
    await tomos.presses("support.another", { about });
    expect(await requestsOf(pair)).toMatchObject([{ kind: "stop", state: { state: "open" } }]);
    expect(textOf(await tomos.presses("support.none"))).toContain("by your own wish");
    expect(await requestsOf(pair)).toMatchObject([{ state: { state: "withdrawn" } }]);
    expect((await house.person(pair.doctor)).contact?.state).toBe("none-by-own-wish");
    expect(textOf(await tomos.says("my supporter"))).toContain("by your own wish");
    expect(textOf(await tomos.says("I would like a supporter"))).toContain("will find you");
    expect((await house.person(pair.doctor)).contact).toBeUndefined();
  });

  it("pressed twice on an old card shows how things stand and changes nothing", async () => {
    const pair = await aPair(house);
    await pair.tomos.presses("stop.confirm", { about: pair.about });
    const again = await pair.tomos.presses("stop.confirm", { about: pair.about });
    expect(textOf(again)).toContain("What would you like to change?");
    await house.settle(pair.scheme.id);
    expect(await kindsTo(pair, pair.supporter.id)).toEqual(["pairing-ended"]);
  });

  it("by a supporter hands the doctor to the director, in the same neutral words", async () => {
    const pair = await aPair(house);
    await pair.priya.presses("stop.confirm", { about: pair.about });
    await house.settle(pair.scheme.id);
    expect(pair.tomos.received.map(textOf).at(-1)).toContain("Supporters were rearranged.");
    expect(await requestsOf(pair)).toMatchObject([
      { kind: "stop", askedBy: "supporter", state: { state: "open" } },
    ]);
  });

  it("a wish for nobody is not taken while there is a supporter", async () => {
    const pair = await aPair(house);
    const card = textOf(await pair.tomos.presses("support.none"));
    expect(card).toContain("Your near-peer supporter");
    expect((await house.person(pair.doctor)).contact).toBeUndefined();
  });
});

describe("Opting out, in the chat (NP13)", () => {
  it("tells those who run the scheme on the next working morning, and nobody else", async () => {
    const { tomos, about, ...pair } = await aPairWithDirector(house);
    await tomos.presses("participation.opt-out", { about });
    await house.settle(pair.scheme.id);
    const messages = await house.messages(pair.scheme.id);
    expect(messages).toEqual([{ kind: "needs-you", recipientId: pair.director.id }]);
  });
});

describe("A press about somebody else's pairing", () => {
  it("changes nothing there", async () => {
    const [one, other] = [await aPair(house), await aPair(house)];
    for (const verb of [
      "different.confirm",
      "different.take-back",
      "stop.confirm",
      "support.another",
      "introduction.cannot-just-now",
    ]) {
      await one.tomos.presses(verb, { about: other.about });
      await one.priya.presses(verb, { about: other.about });
    }
    expect(await house.pairing(other.pairing)).toEqual(other.pairing);
    expect(await requestsOf(other)).toEqual([]);
    expect(await requestsOf(one)).toEqual([]);
  });
});
