import {
  api,
  type CopyOnBehalf,
  type ErasureCertificate,
  type MessageRow,
} from "../../../bot/src/contract";
import { fullName, type Person } from "../../../bot/src/scheme/people/person";
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
const NOTE = "A copy of your data was made";
const SPEAKS_TO_THE_READER = /\byou(?:r|rs|rself)?\b/iu;
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

  it("tells whoever it is about, in the chat and in their own copy: on which letter, and who made it (PF-14)", async () => {
    const cards = house.connector.ledger
      .map((sent) => JSON.stringify(sent))
      .filter((sent) => sent.includes(NOTE));
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain("Monday 3 August");
    expect(cards[0]).toContain(chat.conversationId);
    expect(cards[0]).not.toContain("Thornhollow");
    // Who is not linked is told by a ready e-mail, to the address that the scheme knew before the letter came.
    const list = await does(amara, api.listMessages, { query: { kind: "copy-made" } });
    const { items } = list as unknown as { readonly items: readonly MessageRow[] };
    const waits = items.find(({ to }) => to.personId === tomos.id);
    expect(waits).toMatchObject({ standing: "waiting", canMail: true, canSkip: false });
    const asked = {
      params: { messageId: waits?.messageId ?? "" },
      query: { recipientId: tomos.id },
    };
    const mail = JSON.stringify(await does(amara, api.getMessageEmail, asked));
    expect(mail).toContain(tomos.email);
    expect(mail).toContain("Monday 3 August");
    const copy = JSON.stringify(await does(bea, api.getMyData));
    expect(copy).toContain(
      "Made a copy of what is kept about you, to hand over: asked in writing on Monday 3 August",
    );
    expect(copy).toContain(`"Who","text":"${fullName(amara.name)}"`);
    expect(JSON.stringify(await does(priya, api.getMyData))).not.toContain("Made a copy");
  });

  it("shows the plan in words about them, and no sign of what they wrote in confidence", async () => {
    const [mine, theirs] = [await planFor(bea), await planFor(tomos)];
    expect(mine).toEqual(theirs);
    expect(JSON.stringify(mine)).toContain("Their pairing ends. The other half reads");
    expect(JSON.stringify(mine)).not.toMatch(SPEAKS_TO_THE_READER);
  });

  it("erases somebody who was never in Teams, once: with a certificate to hand over, and the other half told without a reason", async () => {
    const done = await does(amara, api.eraseOnBehalf, on(tomos, erasing));
    const { file, ...shown } = done as unknown as ErasureCertificate;
    expect(file.fileName).toBe("near-peer-certificate.pdf");
    expect(pdfOf(file)).toContain("Certificate of erasure");
    expect(shown.schemes).toMatchObject([{ schemeName: scheme.name }]);
    // The director reads of them; the file that is handed over speaks to them.
    expect(JSON.stringify(shown)).not.toMatch(SPEAKS_TO_THE_READER);
    expect(pdfOf(file)).toContain("Your name, e-mail, GMC number");
    expect(pdfOf(file)).not.toMatch(/\btheir (?:name|chat|pairing)/iu);
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
    // Only what this scheme sent by itself is replaced: the note that a copy was made.
    const note = house.connector.ledger.findIndex((sent) => JSON.stringify(sent).includes(NOTE));
    const replaced = house.connector.ledger
      .slice(cards)
      .flatMap(({ method, path }) => (method === "PUT" ? [path.split("/").at(-1)] : []));
    expect(replaced).toEqual([`activity-${note + 1}`]);
    await chat.says("help");
    expect(JSON.stringify(house.connector.ledger.at(-1))).not.toContain("Thornhollow");
  });
});
