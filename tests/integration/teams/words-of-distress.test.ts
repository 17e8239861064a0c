import { helpNowCard } from "../../../bot/src/cards/help/help-now.card";
import { resourcesCard } from "../../../bot/src/cards/help/resources.card";
import { worriedCard } from "../../../bot/src/cards/help/worried.card";
import { CosmosClient } from "@azure/cosmos";
import { DEFAULT_POLICY } from "../../../bot/src/scheme/policy/policy";
import { aFoundationDoctor, aScheme, freshId } from "../../support/builders";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const local = { title: "Professional Support Unit", how: "Extension 4420, weekdays." };
const signposts = [...DEFAULT_POLICY.signposts, local];

describe("PF-22: words of distress in the bot's chat", () => {
  let house: BotHouse;

  beforeAll(async () => {
    house = await openBotHouse();
  });
  afterAll(() => house.close());

  async function doctor() {
    const scheme = aScheme({ id: freshId("scheme"), policy: { ...DEFAULT_POLICY, signposts } });
    const teams = new TeamsPerson(house);
    const person = aFoundationDoctor({ schemeId: scheme.id, ...linkedTo(teams.oid) });
    await house.plant(scheme, [person]);
    return { teams, person };
  }

  /** Everything that the store holds, of every scheme. */
  async function everythingStored(): Promise<string> {
    const { endpoint, key } = house.store;
    const client = new CosmosClient({
      endpoint,
      key,
      connectionPolicy: {
        enableEndpointDiscovery: false,
        enableBackgroundEndpointRefreshing: false,
      },
    });
    const found: unknown[] = [];
    for (const { id: database } of (await client.databases.readAll().fetchAll()).resources) {
      const { containers } = client.database(database);
      for (const { id } of (await containers.readAll().fetchAll()).resources) {
        const { items } = client.database(database).container(id);
        found.push((await items.query("SELECT * FROM c").fetchAll()).resources);
      }
    }
    client.dispose();
    return JSON.stringify(found);
  }

  it.each([
    ["I want to die, nothing wobbleforth matters", "emergency"],
    ["cant cope wobbleforth anymore", "distress"],
    ["opt out, I can't take it wobbleforth", "distress"],
    ["not suicidal wobbleforth, just tired", "distress"],
  ] as const)("get help at once, their scheme's own: %j (NP20)", async (text, because) => {
    const { teams, person } = await doctor();
    expect(await teams.says(text)).toEqual(
      helpNowCard.render({ signposts, because, known: true }).card,
    );
    expect(await house.person(person)).toEqual(person);
  });

  it("of bullying or harm get the way to say so, and help at once (NP22)", async () => {
    const { teams, person } = await doctor();
    expect(await teams.says("my consultant is bulling me, wobbleforth")).toEqual(
      worriedCard.render({ signposts, known: true }).card,
    );
    expect(await house.person(person)).toEqual(person);
  });

  it("get help from somebody whom no scheme knows as well, without asking who they are", async () => {
    const stranger = new TeamsPerson(house);
    const everywhere = [...DEFAULT_POLICY.signposts];
    const before = house.connector.rosterCalls();
    expect(await stranger.says("I feel suicidal wobbleforth")).toEqual(
      helpNowCard.render({ signposts: everywhere, because: "emergency", known: false }).card,
    );
    expect(await stranger.says("wobbleforth I am being harrassed")).toEqual(
      worriedCard.render({ signposts: everywhere, known: false }).card,
    );
    expect(house.connector.rosterCalls()).toBe(before);
  });

  it("leave no word behind, in the store or in the log (NP23)", async () => {
    const { teams, person } = await doctor();
    await teams.says("wobbleforth, I want to kill myself and I am being bullied");
    await house.settle(person.schemeId);
    const stored = await everythingStored();
    expect(stored).toContain(person.id);
    for (const kept of [stored, JSON.stringify(house.logged)]) {
      expect(kept).not.toMatch(/wobbleforth|suicid|kill myself|bulli|cope/iu);
    }
    expect(await house.messages(person.schemeId)).toEqual([]);
  });

  it("are one tap from the resources, which a typed word shows to anybody too (NA1)", async () => {
    const { teams } = await doctor();
    const resources = [...DEFAULT_POLICY.resources];
    const card = resourcesCard.render({ resources, more: false }).card;
    expect(await teams.presses("help.resources")).toEqual(card);
    expect(await new TeamsPerson(house).says("resources")).toEqual(card);
  });
});
