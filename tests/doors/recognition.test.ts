import { api, type Route } from "../../bot/src/contract";
import { endPairing, type Pairing } from "../../bot/src/scheme/pairing/pairing";
import type { Person } from "../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aPost,
  aScheme,
  aSupporter,
  freshId,
  freshOid,
  TENANT,
  TODAY,
} from "../support/builders";
import { someone } from "../support/concern";
import type { Asked } from "../support/director";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { readPdf } from "../support/read-pdf";
import { chanceOf } from "../support/seeded-chance";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";

const scheme = aScheme({ tenantId: TENANT });
const { id: schemeId } = scheme;
const amara = someone(["director"], { schemeId });
const chance = chanceOf(27);

/** Doctors whose every word is told from the rest: names, mail, grade and place are of no other kind. */
const DOCTORS = Array.from({ length: 12 }, (_, nth) =>
  aFoundationDoctor({
    schemeId,
    name: { given: `Quillan${nth}x`, family: `Vesper${nth}x` },
    email: `quillan${nth}@doctor.example`,
    memberships: [
      aPost({
        site: `Heronsgate ${nth}`,
        specialty: `Osteology ${nth}`,
        grade: nth % 2 ? "F1" : "F2",
      }),
    ],
    ...(nth % 3 === 0 ? { participation: { state: "opted-out", at: TODAY } as const } : {}),
  }),
);
const SUPPORTERS = ["Łukasz", "Zoë", "Priya", "Nia", "Ife", "Olu"].map((given) =>
  aSupporter({ schemeId, name: { given, family: "Nguyễn" }, ...linkedTo(freshOid()) }),
);

/** Some doctors whom they have or had: at least one, and some of them twice. */
function randomPairings(supporter: Person): readonly Pairing[] {
  return Array.from({ length: 1 + chance.below(6) }, () => {
    const pairing = aPairing(chance.oneOf(DOCTORS), supporter);
    const decision = chance.happens(0.6) ? endPairing(pairing, { by: amara.id }, TODAY) : undefined;
    return decision?.accepted === true ? decision.state : pairing;
  });
}
const PAIRINGS = new Map(SUPPORTERS.map((one) => [one.id, randomPairings(one)]));

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  await house.plant(scheme, [amara, ...DOCTORS, ...SUPPORTERS], [...PAIRINGS.values()].flat());
  door = await openApiHouse(house);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const userOf = ({ link }: Person) => (link.state === "linked" ? link.userId : "");
const ask = (who: Person, route: Route, { params, ...asked }: Asked = {}) =>
  door.ask(userOf(who), route, { ...asked, params: { schemeId, ...params } });
async function does<Answer>(who: Person, route: Route, asked: Asked = {}): Promise<Answer> {
  const answered = await ask(who, route, asked);
  expect([answered.status, answered.text]).toEqual([route.status, answered.text]);
  return JSON.parse(answered.text) as Answer;
}

interface Issued {
  readonly statementId: string;
  readonly reference: string;
  readonly lines: readonly { readonly name: string; readonly value: string }[];
}

async function fileOf(who: Person, { statementId }: Issued): Promise<Buffer> {
  const { contentBase64 } = await does<{ contentBase64: string }>(who, api.getStatementFile, {
    params: { statementId },
  });
  return Buffer.from(contentBase64, "base64");
}

/** All that a reader can find in the file: what is drawn, and every string in it. */
function everythingIn(file: Buffer): string {
  const { pages, raw } = readPdf(file);
  // A string that is not plain Latin stands there with two bytes a letter.
  return [...pages, raw, raw.replaceAll("\u0000", "")].join("\n");
}

describe("PF-27: a statement of support", () => {
  it("PF-27: names no doctor, and neither their mail, grade, place nor choice, whoever was supported", async () => {
    const secrets = DOCTORS.flatMap(({ id, name, email, memberships: [post] }) => [
      ...[id, name.given, name.family, email],
      ...[post?.site ?? "-", post?.specialty ?? "-"],
    ]);
    for (const supporter of SUPPORTERS) {
      const issued = await does<Issued>(supporter, api.issueStatement);
      const file = await fileOf(supporter, issued);
      const text = everythingIn(file);
      const pairings = PAIRINGS.get(supporter.id) ?? [];
      const doctors = new Set(pairings.map(({ doctorId }) => doctorId)).size;
      const counted = new RegExp(`Foundation doctors\\s+supported\\s+${doctors}\\s`).test(text);
      const own = text.includes(`${supporter.name.given} Nguyễn`);
      expect([supporter.name.given, own, counted]).toEqual([supporter.name.given, true, true]);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      const words = readPdf(file).pages.join("\n");
      expect(words).not.toMatch(/\bF[12]\b|opted|opt out|left the scheme/iu);
    }
  });

  it("PF-27: is the same whether or not a doctor opted out", async () => {
    const [supporter] = SUPPORTERS;
    if (supporter === undefined) throw new Error("There are some.");
    const before = await does<Issued>(supporter, api.issueStatement);
    const file = await fileOf(supporter, before);
    for (const { id } of DOCTORS) {
      const found = await house.ports.store.person(schemeId, id);
      if (found === undefined) throw new Error("They are there.");
      const participation = { state: "opted-in" } as const;
      await house.ports.store.commit({
        schemeId,
        replace: [{ type: "person", ...found, value: { ...found.value, participation } }],
        events: [
          {
            ...{ id: freshId("event"), schemeId, at: TODAY, by: id, personId: id },
            act: { type: "FoundationDoctorRejoined" },
          },
        ],
      });
    }
    const after = await does<Issued>(supporter, api.issueStatement);
    expect(after).toEqual(before);
    expect(Buffer.compare(await fileOf(supporter, after), file)).toBe(0);
  });
});

describe("recognition over HTTP (NP26, NP11)", () => {
  it("states training in one's own word, is looked up by its reference, and stays as it was issued", async () => {
    const [, zoe, priya] = SUPPORTERS;
    if (zoe === undefined || priya === undefined) throw new Error("There are some.");
    const body = {
      ...{ token: "a-course", on: "2026-08-10", kind: "course", minutes: 90 },
      title: "Listening well",
    };
    await does(zoe, api.noteSession, { body });
    await does(zoe, api.noteSession, { body });
    const later = { body: { ...body, token: "later", on: "2026-08-13" } };
    expect((await ask(zoe, api.noteSession, later)).text).toMatch(/session-to-come/u);
    const issued = await does<Issued>(zoe, api.issueStatement);
    expect(issued.lines).toContainEqual({
      name: "Local courses",
      value: "1 session, 1 h 30 min in all",
    });
    expect(issued.lines).toContainEqual({
      name: "Courses by name",
      value: "Listening well (Monday 10 August 2026)",
    });
    const file = await fileOf(zoe, issued);
    await does(zoe, api.removeSession, { params: { sessionId: "a-course" } });
    expect(Buffer.compare(await fileOf(zoe, issued), file)).toBe(0);

    const typed = { body: { reference: issued.reference.toLowerCase().replaceAll("-", " ") } };
    expect(await does(amara, api.lookUpStatement, typed)).toEqual({ statement: issued });
    const wrong = { body: { reference: "NPS-0000-0000-0000" } };
    expect(await does(amara, api.lookUpStatement, wrong)).toEqual({});
    const { items } = await does<{ items: Issued[] }>(amara, api.listStatements);
    expect(items.map(({ reference }) => reference)).toContain(issued.reference);
    const { statementId } = issued;
    const foreign = await ask(priya, api.getStatementFile, { params: { statementId } });
    const none = await ask(priya, api.getStatementFile, { params: { statementId: "none" } });
    expect([foreign.status, foreign.text]).toEqual([404, none.text]);
  });

  it("is in one's own copy, and gone with the person", async () => {
    const [, , priya] = SUPPORTERS;
    if (priya === undefined) throw new Error("There are some.");
    const issued = await does<Issued>(priya, api.issueStatement);
    expect((await ask(priya, api.getMyData)).text).toContain(issued.reference);
    await does(priya, api.eraseMe, { body: { understood: true } });
    const reference = { body: { reference: issued.reference } };
    expect(await does(amara, api.lookUpStatement, reference)).toEqual({});
    const kept = await house.ports.store.list(schemeId, "recognition");
    expect(kept.map(({ value }) => value.supporterId)).not.toContain(priya.id);
  });
});
