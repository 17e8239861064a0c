import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { asksEverything, type Given } from "../support/doors/canary-answers";
import { openTwoSchemes, type FullScheme } from "../support/doors/two-schemes";
import { TENANT } from "../support/builders";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { TeamsPerson } from "../support/teams/teams-person";

const WORDS = ["hello", "my support", "my options", "help now", "resources", "wishes", "my data"];

// Every route that reads, twice.
jest.setTimeout(120_000);

let house: BotHouse;
let door: ApiHouse;
let scheme: FullScheme;
let doctor: TeamsPerson;
let supporter: TeamsPerson;

beforeAll(async () => {
  house = await openBotHouse();
  door = await openApiHouse(house);
  ({ kestrelby: scheme } = await openTwoSchemes(house, door));
  const { callers } = scheme;
  doctor = new TeamsPerson(house, callers.doctor.replace(`${TENANT}_`, ""));
  supporter = new TeamsPerson(house, callers["paired-supporter"].replace(`${TENANT}_`, ""));
  for (const teams of [doctor, supporter]) {
    await teams.inRoster({ email: "somebody@elsewhere.example" }).installs();
  }
});
afterAll(async () => {
  await door.close();
  await house.close();
});

/** How much of what the bot sent to the supporter was looked at. */
let looked = 0;

/** What is another thing each time, whoever did what: when they asked, and that they did. */
const OF_ITS_OWN = [
  /"(?:date|content-length)":"[^"]*"/gu,
  /"When we last noted that you were there","text":"[^"]*"/gu,
  /\[\{"label":"What","text":"Took a copy of what is kept about them"\}[^\]]*\],?/gu,
];

/** Every answer of the API to the supporter, what came into their chat by itself, and what the bot says to them, to the byte. */
async function supporterSees(): Promise<Readonly<Record<string, unknown>>> {
  await house.settle("kestrelby");
  const arrived = supporter.received.slice(looked);
  const cards = [];
  for (const words of WORDS) cards.push(await supporter.says(words));
  looked = supporter.received.length;
  const answered: Given[] = [];
  await asksEverything({ door, scheme, answered }, "paired-supporter");
  const answers = answered.map(({ by, status, text }) => {
    const read = OF_ITS_OWN.reduce((left, part) => left.replaceAll(part, ""), text);
    return `${by} ${status} ${read.replaceAll(",]", "]")}`;
  });
  return { answers: answers.toSorted(), arrived, cards };
}

describe("PF-08: a doctor who opts out and tells nobody", () => {
  it("leaves every answer of the API to their supporter, and every card, as it was to the byte", async () => {
    await house.settle("kestrelby");
    looked = supporter.received.length;
    const before = await supporterSees();
    await doctor.says("opt out");
    expect(await supporterSees()).toEqual(before);
    // What they are told, they see.
    await doctor.presses("participation.tell-supporter");
    await house.settle("kestrelby");
    expect(supporter.received.length).toBeGreaterThan(looked);
  });
});
