import { api } from "../../bot/src/contract";
import type { Route } from "../../bot/src/contract";
import { homeCard } from "../../bot/src/cards/help/home.card";
import { myDataWhereCard } from "../../bot/src/cards/my-data/where.card";
import { DEFAULT_POLICY } from "../../bot/src/scheme/policy/policy";
import type { Person } from "../../bot/src/scheme/people/person";
import { aFoundationDoctor, aScheme, freshId, freshOid, TENANT, TODAY } from "../support/builders";
import { someone } from "../support/concern";
import type { Asked } from "../support/director";
import { openApiHouse, type ApiHouse } from "../support/doors/api-house";
import { repositoryText } from "../support/repository";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";
import { linkedTo } from "../support/teams/planter";

const CONTACT = "data.protection@northgate.example";
const TEXT = "The canary-list shows my post to everybody.";
const ANSWER = "The canary-answer: it is corrected.";

const controller = {
  name: "Northgate Hospitals NHS Foundation Trust",
  contact: CONTACT,
  noticeUrl: "https://northgate.example/privacy",
  noticeVersion: "3, June 2026",
};
const scheme = aScheme({ tenantId: TENANT, policy: { ...DEFAULT_POLICY, controller } });
const { id: schemeId } = scheme;
const tomos = aFoundationDoctor({ schemeId, ...linkedTo(freshOid()) });
const amara = someone(["director"], { schemeId });
const ben = someone(["director"], { schemeId });
const idris = someone(["dme"], { schemeId });
const leila = someone(["deputy"], { schemeId });
const tom = someone(["administrator"], { schemeId });

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  await house.plant(scheme, [tomos, amara, ben, idris, leila, tom]);
  for (const person of [tomos, amara, ben]) await installed(person);
  door = await openApiHouse(house);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

/** They have the app: the bot can write to them. */
async function installed(person: Person): Promise<void> {
  const { users } = house.ports;
  const found = await users.user(userOf(person));
  if (found === undefined) throw new Error("They are known.");
  const reference = {
    serviceUrl: house.connector.url,
    conversationId: `a:${person.id}`,
    botId: "28:near-peer",
    teamsUserId: `29:${person.id}`,
    channelId: "msteams",
  };
  await users.save({ ...found.value, deliverability: "reachable", reference }, found.version);
}

const userOf = ({ link }: Person) => (link.state === "linked" ? link.userId : "");
const ask = (who: Person, route: Route, { params, ...asked }: Asked = {}) =>
  door.ask(userOf(who), route, { ...asked, params: { schemeId, ...params } });
const does = async (who: Person, route: Route, asked: Asked = {}) => {
  const answered = await ask(who, route, asked);
  expect([answered.status, answered.text]).toEqual([route.status, answered.text]);
  return JSON.parse(answered.text) as Record<string, unknown>;
};
async function complains(changes: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const token = freshId("complaint");
  await does(tomos, api.makeComplaint, {
    body: { token, to: "director", about: "something-else", text: TEXT, ...changes },
  });
  return token;
}
async function seenBy(who: Person): Promise<readonly string[]> {
  const { items } = (await does(who, api.listComplaints)) as { items: { complaintId: string }[] };
  return items.map(({ complaintId }) => complaintId);
}

describe("PF-21: complaints about data", () => {
  it("PF-21: a complaint is acknowledged at once with a reference and a day within 30, is read, answered once, and its author reads the answer", async () => {
    const complaintId = await complains();
    const again = { token: complaintId, to: "director", about: "something-else", text: "Other." };
    const mine = await does(tomos, api.makeComplaint, { body: again });
    expect(mine).toMatchObject({
      reference: expect.stringMatching(/^NP-[A-Z0-9]{1,8}$/u) as unknown,
      answerBy: "2026-09-11T22:59:00.000Z",
      state: "raised",
    });
    const params = { complaintId };
    expect(await does(tomos, api.getMyComplaint, { params })).toEqual({ text: TEXT });
    expect(
      (await ask(amara, api.answerComplaint, { params, body: { text: ANSWER } })).text,
    ).toMatch(/complaint-not-read/u);
    const read = await does(amara, api.readComplaint, { params });
    expect(read).toMatchObject({ text: TEXT, mail: { to: CONTACT } });
    expect(JSON.stringify(read["mail"])).not.toMatch(/canary|Ellery/u);
    await does(amara, api.answerComplaint, { params, body: { text: ANSWER } });
    const twice = await ask(ben, api.answerComplaint, { params, body: { text: "No." } });
    expect([twice.status, twice.text]).toEqual([409, expect.stringMatching(/already-answered/u)]);
    expect(await does(tomos, api.getMyComplaint, { params })).toEqual({
      text: TEXT,
      answer: ANSWER,
    });
    const { groups } = (await does(amara, api.getToday)) as { groups: { kind: string }[] };
    expect(groups.map(({ kind }) => kind)).not.toContain("complaints");
  });

  it("PF-21: its words are in no card, no event and, sealed, in no document", async () => {
    await complains();
    await house.settle(schemeId);
    const sent = JSON.stringify(house.connector.ledger);
    expect(sent).toContain("A complaint waits for you");
    expect(sent).toContain("There is an answer for you");
    expect(sent).not.toMatch(/canary/u);
    const complaints = await house.ports.store.list(schemeId, "complaint");
    expect(JSON.stringify(complaints)).not.toMatch(/canary/u);
    expect(house.logged.filter((line) => JSON.stringify(line).includes("canary"))).toEqual([]);
  });

  it("PF-21: one about a director is the DME's; for directors and administrators, and at first for deputies, it does not exist", async () => {
    const complaintId = await complains({ to: "dme", about: "director" });
    expect(await seenBy(idris)).toEqual([complaintId]);
    const params = { complaintId };
    const missing = { complaintId: "none" };
    for (const other of [amara, ben, leila, tom, tomos]) {
      const [list, theirs, none] = await Promise.all([
        ask(other, api.listComplaints),
        ask(other, api.readComplaint, { params }),
        ask(other, api.readComplaint, { params: missing }),
      ]);
      expect(list.text).not.toContain(complaintId);
      expect([theirs.status, theirs.text]).toEqual([404, none.text]);
    }
    const direct = { token: "t", to: "director", about: "director", text: TEXT };
    expect((await ask(tomos, api.makeComplaint, { body: direct })).text).toMatch(/nobody-to-read/u);
    // Left unread it goes to the deputy, who is no director; to a director never.
    door.moveTo("2026-08-24T11:00:00.000Z");
    expect(await seenBy(leila)).toContain(complaintId);
    expect(await seenBy(amara)).not.toContain(complaintId);
    door.moveTo(TODAY);
  });

  it("PF-21: one that nobody opens in a week goes to the deputy too, and one that is late stands so on Today", async () => {
    const complaintId = await complains();
    expect(await seenBy(leila)).not.toContain(complaintId);
    door.moveTo("2026-08-20T11:00:00.000Z");
    expect(await seenBy(leila)).toContain(complaintId);
    door.moveTo("2026-09-14T11:00:00.000Z");
    const { groups } = (await does(amara, api.getToday)) as {
      groups: { kind: string; rows: { why: string; name: string; id: string }[] }[];
    };
    const row = groups
      .find(({ kind }) => kind === "complaints")
      ?.rows.find(({ id }) => id === complaintId);
    expect(row).toMatchObject({ why: "answer-overdue", name: "" });
    door.moveTo(TODAY);
  });

  it("PF-21: whoever is of no scheme here has nothing to complain of or to read", async () => {
    const stranger = `${TENANT}.00000000-0000-4000-8000-00000000ffff`;
    for (const route of [api.listMyComplaints, api.getMyPrivacy]) {
      const { status, text } = await door.ask(stranger, route);
      expect([status, text]).toEqual([200, '{"schemes":[]}']);
    }
    const body = { token: "t", to: "director", about: "something-else", text: TEXT };
    const made = await door.ask(stranger, api.makeComplaint, { params: { schemeId }, body });
    expect(made.status).toBe(404);
  });
});

describe("PF-21: privacy notice, accessibility statement and complaints, one tap away", () => {
  it("PF-21: who is responsible, whom to ask, and for how long what is kept, as the scheme decided it", async () => {
    const { schemes } = (await does(tomos, api.getMyPrivacy)) as { schemes: unknown[] };
    expect(schemes).toMatchObject([
      {
        controller,
        table: expect.arrayContaining([
          { kind: "people", keep: { unit: "months", amount: 3 } },
          { kind: "messages", keep: { unit: "days", amount: 60 } },
        ]) as unknown,
      },
    ]);
  });

  it("PF-21: the links stand at the foot of every page of the tab, and on the bot's home card", () => {
    const frame = repositoryText("tab/src/app/page-frame.tsx");
    expect(frame).toContain("<Footer ");
    const footer = repositoryText("tab/src/app/footer.tsx");
    for (const page of ["privacy", "accessibility", "complain"]) {
      expect(footer).toContain(`"${page}"`);
    }
    const roles = ["doctor", "supporter", "both", "director", "senior", "supervisor"] as const;
    for (const role of roles) {
      const home = { firstName: "Tomos", optedOut: false, silenced: true, schemeName: "Northgate" };
      const { card } = homeCard.render({ ...home, role });
      const actions = card["actions"] as readonly { title: string; verb?: string }[];
      expect(actions.length).toBeLessThanOrEqual(5);
      expect(actions).toContainEqual(
        expect.objectContaining({ title: "Privacy and my data", verb: "my-data.show" }),
      );
    }
    const where = JSON.stringify(myDataWhereCard.render({}).card);
    for (const words of ["Privacy", "Accessibility", "Complain about your data"]) {
      expect(where).toContain(words);
    }
  });
});
