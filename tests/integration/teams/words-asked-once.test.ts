import { z } from "zod";
import { userIdOf } from "../../../bot/src/scheme/shared/ids";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshId,
  TENANT,
} from "../../support/builders";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const buttons = z.object({
  actions: z.array(
    z.looseObject({
      verb: z.string().optional(),
      data: z.looseObject({ cardId: z.string(), nth: z.number() }).optional(),
    }),
  ),
});

/** What the button of a verb carries, on a card as it was sent. */
function carriedBy(card: unknown, verb: string) {
  const found = buttons.parse(card).actions.find((one) => one.verb === verb)?.data;
  if (found === undefined) throw new Error(`The card has no button ${verb}.`);
  return found;
}

describe("Words that only ask", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  /** Somebody who supports two doctors and has introduced themselves to neither. */
  async function supporterOfTwo() {
    const scheme = aScheme({ id: freshId("scheme") });
    const teams = new TeamsPerson(house);
    const schemeId = scheme.id;
    const supporter = aSupporter({ schemeId, ...linkedTo(teams.oid), capacity: 2 });
    const doctors = ["Aled", "Bryn"].map((given) =>
      aFoundationDoctor({ schemeId, name: { given, family: "Parry" } }),
    );
    const pairings = doctors.map((one) => aPairing(one, supporter));
    await house.plant(scheme, [supporter, ...doctors], pairings);
    const asks = (id: string) => teams.sends({ type: "message", text: "my doctors", id });
    const introduces = (card: unknown, text: object) =>
      teams.pressesAnything({
        type: "Action.Execute",
        verb: "introduction.send",
        data: { ...carriedBy(card, "introduction.send"), ...text },
      });
    const introduced = () =>
      Promise.all(pairings.map(async (one) => (await house.pairing(one)).introduction.state));
    const kept = () => house.ports.cards.ofReader(house.ports.digest(userIdOf(TENANT, teams.oid)));
    return { teams, asks, introduces, introduced, kept };
  }

  it("are answered once, however often they are delivered, at once and later", async () => {
    const { teams, asks } = await supporterOfTwo();
    const all = await Promise.all(["same", "same", "same"].map(asks));
    all.push(await asks("same"));
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(teams.sent).toHaveLength(2);
    await asks("another");
    expect(teams.sent).toHaveLength(4);
  });

  it("leave one record of both cards, by which an erasure finds what stands in the chat (PF-29)", async () => {
    const { teams, asks, kept } = await supporterOfTwo();
    await asks("once");
    expect(await kept()).toMatchObject([{ activityIds: [expect.any(String), expect.any(String)] }]);
    const ids = teams.sent.map((card) => carriedBy(card, "introduction.send").cardId);
    expect(new Set(ids).size).toBe(1);
  });

  it("are answered with cards of which each is about its own doctor", async () => {
    const { teams, asks, introduces, introduced } = await supporterOfTwo();
    await asks("once");
    const [, second] = teams.sent;
    await introduces(second, { text: "Hello Bryn" });
    expect(await introduced()).toEqual(["awaited", "sent"]);
  });

  it("are answered in whole at the next delivery, where a card did not get there; those that did still work", async () => {
    const { teams, asks, introduces, introduced, kept } = await supporterOfTwo();
    const broken = { status: 500 };
    house.connector.script({ status: 201, body: { id: "the-first" } }, broken, broken);
    expect((await asks("cut")).status).toBe(500);
    const [, ofBryn] = teams.sent;
    const before = teams.sent.length;
    expect((await asks("cut")).status).toBe(200);
    expect(teams.sent.length - before).toBe(2);
    expect((await kept()).flatMap(({ activityIds }) => activityIds)).toContain("the-first");
    // Teams may have taken what it answered with an error: such a card stands there, and works.
    await introduces(ofBryn, { text: "Hello Bryn" });
    expect(await introduced()).toEqual(["awaited", "sent"]);
    await introduces(teams.sent.at(-2), { text: "Hello Aled" });
    expect(await introduced()).toEqual(["sent", "sent"]);
  });
});
