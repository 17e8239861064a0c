import type { z } from "zod";
import { compose } from "../../../bot/src/application/messages/compose";
import { makeIssueToAll } from "../../../bot/src/application/recognition/issue-to-all";
import { statementIssuedCard } from "../../../bot/src/cards/recognition/issued.card";
import { api, type Route } from "../../../bot/src/contract";
import { messageCard } from "../../../bot/src/outbound/teams/message-cards";
import type { Person } from "../../../bot/src/scheme/people/person";
import { recognitionReference } from "../../../bot/src/scheme/recognition/recognition";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshOid,
  TENANT,
} from "../../support/builders";
import { someone } from "../../support/concern";
import type { Asked } from "../../support/director";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";

const scheme = aScheme({ tenantId: TENANT, id: "northgate" });
const { id: schemeId } = scheme;
const amara = someone(["director"], { schemeId });
const doctor = aFoundationDoctor({ schemeId });
const named = (given: string) =>
  aSupporter({ schemeId, name: { given, family: "Okoro" }, ...linkedTo(freshOid()) });
/** More than one act holds, and who has issued one themselves; the last has no doctor. */
const supporters = Array.from({ length: 24 }, (_, nth) => named(`Nth${nth}`));
const [zoe, nia] = [named("Zoe"), named("Nia")];
const idle = named("Idle");

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  const all = [...supporters, zoe, nia];
  const people = [amara, doctor, ...all, idle];
  await house.plant(
    scheme,
    people,
    all.map((one) => aPairing(doctor, one)),
  );
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
async function does<R extends Route>(who: Person, route: R, asked: Asked = {}) {
  const { status, text } = await ask(who, route, asked);
  expect([status, text]).toEqual([route.status, text]);
  return route.response.parse(JSON.parse(text)) as z.output<R["response"]>;
}
const issued = async () =>
  (await house.ports.store.list(schemeId, "recognition")).map(({ value }) => value);

describe("supervision that a director notes for several supporters at once (RT7, NP11)", () => {
  const session = { token: "group-1", on: "2026-08-11", minutes: 60 };
  const record = (...who: readonly Person[]) =>
    ask(amara, api.recordSupervision, {
      body: { ...session, personIds: who.map(({ id }) => id) },
    });

  it("is noted for all of them or for none, and once", async () => {
    const notAll = await record(zoe, doctor);
    expect([notAll.status, notAll.text]).toEqual([409, expect.stringContaining("not-a-supporter")]);
    expect(JSON.parse((await record(zoe, nia)).text)).toEqual({ noted: 2, already: 0 });
    expect(JSON.parse((await record(zoe, nia)).text)).toEqual({ noted: 0, already: 2 });
    await house.useCases.relay(schemeId);
    const acts = await house.ports.audit.newest(schemeId, { by: amara.id, limit: 9 });
    expect(acts.map(({ event }) => [event.act.type, event.personId]).toSorted()).toEqual(
      [zoe, nia].map(({ id }) => ["TrainingSessionNoted", id]).toSorted(),
    );
    expect((await ask(zoe, api.getMyData)).text).toContain("those who run the scheme");
  });

  it("is taken off by whoever noted it, beside what a supporter notes themselves", async () => {
    const own = { token: "own-1", on: "2026-08-10", kind: "supervision", minutes: 30 };
    await does(nia, api.noteSession, { body: { ...own, form: "one-to-one" } });
    const { lines } = await does(nia, api.issueStatement);
    expect(lines).toContainEqual({
      name: "Supervision for supporters",
      value: "2 sessions, 1 h 30 min in all",
    });
    const notHers = await ask(nia, api.removeSession, { params: { sessionId: "group-1" } });
    const hers = { personId: nia.id, sessionId: "own-1" };
    const notTheirs = await ask(amara, api.takeSupervisionBack, { params: hers });
    expect([notHers.status, notTheirs.status]).toEqual([404, 404]);
    const params = { personId: nia.id, sessionId: "group-1" };
    const { sessions } = await does(amara, api.takeSupervisionBack, { params });
    expect(sessions).toEqual([
      {
        ...{ sessionId: "own-1", on: "2026-08-10", kind: "supervision", minutes: 30 },
        ...{ form: "one-to-one", notedBy: "supporter" },
      },
    ]);
    const { items } = await does(amara, api.listSupporters);
    expect(items.find(({ personId }) => personId === nia.id)?.sessions).toEqual(sessions);
  });
});

describe("statements for everybody, over the API (NP26)", () => {
  it("are shown before they are issued, with what each would not say", async () => {
    await does(zoe, api.issueStatement);
    const { begins, supporters: planned } = await does(amara, api.getStatementsPlan);
    expect(begins).toBe(2025);
    expect(planned).toEqual([]);
    door.moveTo("2027-07-01T11:00:00.000Z");
    const july = await does(amara, api.getStatementsPlan);
    expect([july.begins, july.since]).toEqual([2026, "2027-06-09"]);
    expect(july.supporters).toHaveLength(26);
    await does(zoe, api.issueStatement);
    const states = (await does(amara, api.getStatementsPlan)).supporters;
    const of = ({ id }: Person) => states.find(({ personId }) => personId === id);
    expect(of(zoe)).toMatchObject({ state: "has-one", missing: [], isTold: true });
    expect(of(nia)).toMatchObject({ state: "to-issue", missing: ["module"] });
    expect(of(idle)).toBeUndefined();
  });

  it("go on where an instance died half-way, also from two at once, and nobody gets two", async () => {
    const { store } = house.ports;
    let acts = 0;
    const dies = makeIssueToAll({
      ...house.ports,
      clock: { ...house.ports.clock, now: () => "2027-07-01T11:00:00.000Z" },
      store: {
        ...store,
        commit: (write) => {
          acts += 1;
          return acts > 1 ? Promise.reject(new Error("It died.")) : store.commit(write);
        },
      },
    });
    const before = (await issued()).length;
    const person = { value: amara, version: "1" };
    await expect(dies({ schemeId, person })).rejects.toThrow("It died.");
    expect((await issued()).length - before).toBe(20);
    const both = await Promise.all([does(amara, api.issueToAll), does(amara, api.issueToAll)]);
    expect(both.map(({ left }) => left)).toEqual([0, 0]);
    expect(both.reduce((sum, one) => sum + one.issued, 0)).toBe(5);
    expect(await does(amara, api.issueToAll)).toEqual({ issued: 0, left: 0 });
    const july = (await issued()).filter(({ issuedAt }) => issuedAt > "2027");
    expect(new Set(july.map(({ supporterId }) => supporterId)).size).toBe(26);
    expect(july).toHaveLength(26);
    expect(new Set(july.map(recognitionReference)).size).toBe(26);
  });

  it("are in the trail one by one, and told to each in words that say nothing of them", async () => {
    await house.useCases.relay(schemeId);
    const acts = await house.ports.audit.newest(schemeId, {
      by: amara.id,
      acts: ["RecognitionIssued"],
      limit: 50,
    });
    const told = (await house.ports.outbox.ofScheme(schemeId)).flatMap(({ message }) =>
      message.kind === "statement-issued" ? [message] : [],
    );
    const whom = told.map(({ recipientId }) => recipientId).toSorted();
    expect(whom).toEqual([...supporters, nia].map(({ id }) => id).toSorted());
    expect(acts.map(({ event }) => event.personId).toSorted()).toEqual(whom);
    const hers = told.find(({ recipientId }) => recipientId === nia.id);
    if (hers === undefined) throw new Error("She was issued one.");
    const composed = await compose(house.ports, hers);
    if (composed.state !== "may-go") throw new Error(`It ${composed.state}.`);
    const { name: schemeName, directorName } = scheme;
    const card = statementIssuedCard.render({ firstName: "Nia", schemeName, directorName });
    expect(messageCard(composed.message)).toEqual(card);
  });

  it("reach who has left by then too, whose own page stays open to them", async () => {
    const later = "2027-08-20T11:00:00.000Z";
    door.moveTo(later);
    const { supporters: planned } = await does(amara, api.getStatementsPlan);
    const hers = planned.find(({ personId }) => personId === nia.id);
    expect(hers).toMatchObject({ state: "has-one", isTold: true });
    const note = (await house.ports.outbox.ofScheme(schemeId)).find(
      ({ message: { kind, recipientId } }) => kind === "statement-issued" && recipientId === nia.id,
    );
    if (note === undefined) throw new Error("She is told of it.");
    const clock = { ...house.ports.clock, now: () => later };
    expect((await compose({ ...house.ports, clock }, note.message)).state).toBe("may-go");
    const { schemes } = await does(nia, api.getMyRecognition);
    expect(schemes[0]?.issued[0]?.lines).toContainEqual({ name: "Name", value: "Nia Okoro" });
  });
});
