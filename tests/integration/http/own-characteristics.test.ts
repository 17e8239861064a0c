import { api, type CharacteristicsView } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import { aFoundationDoctor, aScheme, freshOid, TENANT } from "../../support/builders";
import { someone } from "../../support/concern";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";

const scheme = aScheme({ tenantId: TENANT });
const { id: schemeId } = scheme;
const tomos = aFoundationDoctor({ schemeId, ...linkedTo(freshOid()) });
const amara = someone(["director"], { schemeId });
const tom = someone(["administrator"], { schemeId });

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  await house.plant(scheme, [tomos, amara, tom]);
  door = await openApiHouse(house);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { does, refused } = askingIn(schemeId, () => door);
const read = async () =>
  (await does(amara, api.getCharacteristics)) as unknown as CharacteristicsView;
const saves = async (characteristics: readonly object[], ifMatch?: string) => {
  const asked = { body: { characteristics }, ifMatch: ifMatch ?? (await read()).version };
  return (await does(amara, api.changeCharacteristics, asked)) as unknown as CharacteristicsView;
};
const NIGHTS = { label: "Nights", about: "You work mostly nights.", options: [], retired: false };

/** What the doctor is asked, and what they said of something that is asked no longer. */
async function wishesOf(who: Person) {
  const { statements } = (await does(who, api.getMyWishes)) as {
    statements: readonly [
      {
        wishes: readonly { key: string; about: string; textVersion: string; stated?: object }[];
        noLongerAsked: readonly object[];
      },
    ];
  };
  return statements[0];
}

describe("What a scheme asks about of its own (NP7)", () => {
  it("is a director's to change, who says which version they saw", async () => {
    const { version, standing } = await read();
    expect(standing).toContain("Ethnicity");
    expect(await refused(tom, api.getCharacteristics)).toBe("not-found");
    const asked = { body: { characteristics: [NIGHTS] }, ifMatch: version };
    expect(await refused(tom, api.changeCharacteristics, asked)).toBe("not-found");
    const { characteristics } = await saves([NIGHTS], version);
    expect(characteristics).toEqual([{ ...NIGHTS, key: "nights" }]);
    expect(await refused(amara, api.changeCharacteristics, asked)).toBe("version-out-of-date");
    expect(await refused(amara, api.changeCharacteristics, { ...asked, ifMatch: "none" })).toBe(
      "version-out-of-date",
    );
  });

  it("is asked from then on, with its sentence of help, and is stated like any other", async () => {
    const asked = (await wishesOf(tomos)).wishes.find(({ key }) => key === "nights");
    expect(asked).toMatchObject({ about: NIGHTS.about });
    const { textVersion = "" } = asked ?? {};
    const wish = { schemeId, side: "wish", key: "nights", choice: "yes", consent: true };
    await does(tomos, api.stateMyWish, { body: { ...wish, textVersion } });
    const stated = (await wishesOf(tomos)).wishes.find(({ key }) => key === "nights")?.stated;
    expect(stated).toMatchObject({ used: true });
  });

  it("is never deleted, and retired it stays theirs who said it; a proposal that used it is out of date", async () => {
    const { version } = await read();
    const without = { body: { characteristics: [] }, ifMatch: version };
    expect(await refused(amara, api.changeCharacteristics, without)).toBe("settings-not-possible");
    const before = (await house.ports.store.register(schemeId))?.value.withdrawals ?? 0;
    await saves([{ ...NIGHTS, key: "nights", retired: true }]);
    expect((await house.ports.store.register(schemeId))?.value.withdrawals).toBe(before + 1);
    const mine = await wishesOf(tomos);
    expect(mine.wishes.map(({ key }) => key)).not.toContain("nights");
    expect(mine.noLongerAsked).toEqual([{ key: "nights", label: "Nights", choice: "yes" }]);
    await saves([{ ...NIGHTS, key: "nights" }]);
    const again = (await wishesOf(tomos)).wishes.find(({ key }) => key === "nights")?.stated;
    expect(again).toMatchObject({ used: true });
  });

  it("asks anew where it is reworded, and stands in the trail in numbers alone", async () => {
    await saves([{ ...NIGHTS, key: "nights", about: "You work nights only." }]);
    const stated = (await wishesOf(tomos)).wishes.find(({ key }) => key === "nights")?.stated;
    expect(stated).toMatchObject({ used: false });
    await house.settle(schemeId);
    const trail = JSON.stringify(await does(amara, api.getAudit));
    expect(trail).toContain("1 added, 0 asked about no longer, 0 changed");
    expect(trail).toContain("0 added, 1 asked about no longer, 0 changed");
    expect(trail).not.toMatch(/nights/iu);
  });
});
