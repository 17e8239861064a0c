import { api, type CopyOnBehalf, type ErasureCertificate } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshOid,
  TENANT,
} from "../../support/builders";
import { someone } from "../../support/concern";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { readPdf } from "../../support/read-pdf";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";
import { TeamsPerson } from "../../support/teams/teams-person";

const CANARY = "canary-of-the-ward";
const scheme = aScheme({ tenantId: TENANT });
const other = aScheme({ tenantId: TENANT });
const { id: schemeId } = scheme;
const letter = { askedOn: "2026-08-03", checked: "document" } as const;

let house: BotHouse;
let door: ApiHouse;
let chat: TeamsPerson;
let tomos: Person, bea: Person, priya: Person, amara: Person, tom: Person, dme: Person;
beforeAll(async () => {
  house = await openBotHouse();
  chat = new TeamsPerson(house);
  const here = { schemeId };
  tomos = aFoundationDoctor({ ...here, gmcNumber: "7111111" });
  bea = aFoundationDoctor({
    ...here,
    name: { given: "Bea", family: "Thornhollow" },
    ...linkedTo(chat.oid),
  });
  priya = aSupporter({ ...here, ...linkedTo(freshOid()) });
  amara = someone(["director"], here);
  tom = someone(["administrator"], here);
  dme = someone(["dme"], here);
  const pairs = [aPairing(tomos, priya), aPairing(bea, priya)];
  await house.plant(scheme, [tomos, bea, priya, amara, tom, dme], pairs);
  const elsewhere = aSupporter({ schemeId: other.id, ...linkedTo(chat.oid) });
  await house.plant(other, [elsewhere, someone(["director"], { schemeId: other.id })]);
  door = await openApiHouse(house);
  await chat.inRoster({ email: "somebody@elsewhere.example" }).installs();
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { does, refused } = askingIn(schemeId, () => door);
const on = ({ id: personId }: Person, body: object) => ({ params: { personId }, body });
const copyOf = async (who: Person) =>
  (await does(amara, api.makeCopyOnBehalf, on(who, letter))) as unknown as CopyOnBehalf;
const planFor = (who: Person) =>
  does(amara, api.getPlanOnBehalf, { params: { personId: who.id } }) as Promise<
    Record<"goes" | "kept", unknown>
  >;
const erasing = { ...letter, understood: true };
const pdfOf = ({ contentBase64 }: { readonly contentBase64: string }) =>
  readPdf(Buffer.from(contentBase64, "base64")).pages.join("\n");
const trail = async () => JSON.stringify(await does(amara, api.getAudit));

describe("What a director does for somebody who asked in writing (PF-14, PF-15)", () => {
  it("is for directors, on a letter that can be, and never for themselves", async () => {
    for (const route of [api.makeCopyOnBehalf, api.eraseOnBehalf]) {
      const body = route === api.eraseOnBehalf ? erasing : letter;
      const late = { ...body, askedOn: "2026-08-13" };
      expect(await refused(tom, route, on(tomos, body))).toBe("not-found");
      expect(await refused(amara, route, on(amara, body))).toBe("your-own-row");
      expect(await refused(amara, route, on(tomos, late))).toBe("letter-date-not-possible");
      expect(await refused(amara, route, on({ ...tomos, id: "nobody" }, body))).toBe("not-found");
    }
    const own = { params: { personId: amara.id } };
    expect(await refused(amara, api.getPlanOnBehalf, own)).toBe("not-found");
    expect(await house.person(tomos)).toMatchObject({ name: tomos.name });
  });

  it("makes a copy of what they may read; of the rest it says the same of everybody, whether there is any or not", async () => {
    const wish = { side: "wish", key: "faith", choice: "sikh", textVersion: "1", consent: true };
    await does(bea, api.stateMyWish, { body: { schemeId, ...wish } });
    const worry = { token: "concern-1", to: "dme", concerning: "something-else", anyway: false };
    await does(bea, api.raiseConcern, { body: { ...worry, text: CANARY } });
    const [ofTomos, ofBea] = [await copyOf(tomos), await copyOf(bea)];
    const { file, ...shown } = ofBea;
    const texts = `${JSON.stringify(shown)} ${pdfOf(file)}`;
    expect(texts).toContain("Bea Thornhollow");
    expect(texts).toContain(bea.email);
    expect(texts).not.toMatch(/sikh|canary|concern-1/iu);
    expect(ofBea.sections.map(({ name }) => name)).toEqual(
      ofTomos.sections.map(({ name }) => name),
    );
    expect([ofBea.notIn, ofBea.whyNotIn]).toEqual([ofTomos.notIn, ofTomos.whyNotIn]);
    expect(ofBea.notIn).toContain("What you said about yourself");
    expect(JSON.stringify(ofTomos)).toContain("7111111");
    await house.settle(schemeId);
    expect(await trail()).toContain(
      "Made a copy of what is kept about somebody, asked in writing on Monday 3 August, identity checked by a document",
    );
  });

  it("shows the plan in the person's own words, and no sign of what they wrote in confidence", async () => {
    const [mine, theirs] = [await planFor(bea), await planFor(tomos)];
    expect(mine).toEqual(theirs);
    expect(JSON.stringify(mine)).toContain("Your pairing ends. The other half reads");
  });

  it("erases somebody who was never in Teams, once: with a certificate to hand over, and the other half told without a reason", async () => {
    const done = await does(amara, api.eraseOnBehalf, on(tomos, erasing));
    const { file, schemes } = done as unknown as ErasureCertificate;
    expect(file.fileName).toBe("near-peer-certificate.pdf");
    expect(pdfOf(file)).toContain("Certificate of erasure");
    expect(schemes).toMatchObject([{ schemeName: scheme.name }]);
    expect(await house.person(tomos)).toMatchObject({ erasedAt: expect.any(String) as string });
    expect(await refused(amara, api.eraseOnBehalf, on(tomos, erasing))).toBe("not-found");
    expect(await refused(amara, api.makeCopyOnBehalf, on(tomos, letter))).toBe("not-found");
    await house.settle(schemeId);
    expect(await house.messages(schemeId)).toContainEqual({
      kind: "pairing-ended",
      recipientId: priya.id,
    });
    const said = await trail();
    expect(said).toContain("Recorded that somebody asked to be erased, asked in writing on Monday");
    expect(said).not.toContain("7111111");
  });

  it("leaves whoever is in another scheme there, with the bot's answers in their chat", async () => {
    await chat.says("help");
    const cards = house.connector.ledger.length;
    await does(amara, api.eraseOnBehalf, on(bea, erasing));
    const { link } = bea;
    const account = link.state === "linked" ? await house.ports.users.user(link.userId) : undefined;
    expect(account?.value.linkedTo.map((row) => row.schemeId)).toEqual([other.id]);
    expect(house.connector.ledger.slice(cards).filter(({ method }) => method === "PUT")).toEqual(
      [],
    );
    await chat.says("help");
    expect(JSON.stringify(house.connector.ledger.at(-1))).not.toContain("Thornhollow");
  });
});
