import { makeCarryOut } from "../../bot/src/application/retention/carry-out";
import { makeConfirmDeletion } from "../../bot/src/application/retention/confirm-deletion";
import { makeDeleteDue } from "../../bot/src/application/retention/delete-due";
import { makeRetentionOverview } from "../../bot/src/application/retention/retention-overview";
import { readSchemeFacts } from "../../bot/src/application/sweep/scheme-facts";
import { readAgeing } from "../../bot/src/application/retention/ageing";
import type { Ports } from "../../bot/src/application/ports/ports";
import { addDays, londonInstant } from "../../bot/src/scheme/calendar/london";
import type { Person } from "../../bot/src/scheme/people/person";
import { dueForDeletion } from "../../bot/src/scheme/retention/due-for-deletion";
import { totalOf } from "../../bot/src/scheme/retention/retention-run";
import { TENANT, TODAY } from "../support/builders";
import { aSchemeOfTwenty } from "../support/doors/scheme-of-twenty";
import { openBotHouse, type BotHouse } from "../support/teams/bot-house";

let house: BotHouse;
beforeAll(async () => {
  house = await openBotHouse();
});
afterAll(() => house.close());

/** The ports at noon of a day that the test moves. */
function on(day: { now: string }): Ports {
  const clock = { ...house.ports.clock, now: () => londonInstant(day.now, "12:00") };
  return { ...house.ports, clock };
}

/** The daily look, with what a sweep reads for it. */
function looking(ports: Ports) {
  const look = makeDeleteDue(ports);
  return async (schemeId: string): Promise<void> => {
    const facts = await readSchemeFacts(ports.store, schemeId);
    if (facts !== undefined) await look(facts);
  };
}

/** What is stored of a scheme, by kind. */
async function stored(schemeId: string) {
  const ageing = await readAgeing(house.ports, schemeId);
  if (ageing === undefined) throw new Error("No scheme.");
  return ageing;
}

async function runsOf(schemeId: string) {
  const runs = await house.ports.store.list(schemeId, "retention-run");
  return runs.map(({ value }) => value).toSorted((a, b) => a.id.localeCompare(b.id));
}

describe("PF-16: deletion by age", () => {
  it("PF-16: over three years of one scheme nothing is kept beyond its time, nothing goes before it, and each run left its numbers", async () => {
    const { schemeId, director, supporter } = await aSchemeOfTwenty(house);
    const day = { now: "2026-08-12" };
    const ports = on(day);
    const look = looking(ports);
    const confirm = makeConfirmDeletion(ports);
    let before = await stored(schemeId);
    let stops = 0;
    for (; day.now < "2029-12-01"; day.now = addDays(day.now, 28)) {
      const due = dueForDeletion(before.records, before.scheme.policy.retention, day.now);
      await look(schemeId);
      const stopped = (await runsOf(schemeId)).find(({ state }) => state === "stopped");
      if (stopped !== undefined) {
        // Nothing at all goes until a director says so.
        expect((await stored(schemeId)).records).toEqual(before.records);
        const actor = { schemeId, person: { value: director, version: "" } };
        expect(await confirm(actor, stopped.id)).toMatchObject({ value: { state: "done" } });
        stops += 1;
      }
      if (due.length === 0) continue;
      const after = await stored(schemeId);
      const gone = before.records.people.length - after.records.people.length;
      expect(gone).toBe(due.filter(({ kind }) => kind === "people").length);
      expect(dueForDeletion(after.records, after.scheme.policy.retention, day.now)).toEqual([]);
      before = after;
    }
    const { records } = before;
    expect(records.people.map(({ id }) => id)).toEqual([director.id]);
    expect([records.pairings, records.requests, records.objections, records.complaints]).toEqual(
      Array.from({ length: 4 }, () => []),
    );
    expect([records.publications, records.launches]).toEqual([[], []]);
    // One that nobody dealt with is never too old.
    expect(records.concerns).toHaveLength(1);
    expect(await house.ports.store.unseenPairings(schemeId)).toEqual([]);
    expect(stops).toBeGreaterThanOrEqual(2);
    const runs = await runsOf(schemeId);
    expect(runs.every(({ state }) => state === "done")).toBe(true);
    const sum = runs.reduce((total, { gone }) => total + totalOf(gone), 0);
    // 19 people, 16 pairings, one of each other kind, and the undone publication with its pair.
    expect(sum).toBe(19 + 16 + 5 + 2);
    // Numbers and rules: no name, no address, nobody's id but a director's.
    const evidence = JSON.stringify(runs);
    expect(evidence).not.toMatch(/Ellery|Ashdown|example/u);
    expect(evidence).not.toContain(supporter.id);
    // Whoever is in no scheme any more is a stranger to the bot.
    const { link } = supporter;
    const userId = link.state === "linked" ? link.userId : "";
    expect(await house.ports.users.user(userId)).toBeUndefined();
    expect(await house.ports.users.rowsWithEmail(TENANT, supporter.email)).toEqual([]);
    expect(await house.ports.store.list(schemeId, "account")).toEqual([]);
  });

  it("PF-16: F-41: cut off at every write, run twice and by two at once, it ends the same, with one record of it", async () => {
    const { schemeId, director } = await aSchemeOfTwenty(house);
    const day = { now: "2028-12-01" };
    const ports = on(day);
    await looking(ports)(schemeId);
    const actor = { schemeId, person: { value: director, version: "" } };
    let left = 0;
    const cutOff: Ports = {
      ...ports,
      store: {
        ...ports.store,
        commit: async (act) => {
          if (left === 0) throw new Error("The process ended here.");
          left -= 1;
          return ports.store.commit(act);
        },
      },
    };
    // Confirmed, and cut off after each write in turn.
    left = 1;
    await expect(makeConfirmDeletion(cutOff)(actor, day.now)).rejects.toThrow("ended here");
    for (let writes = 1; writes <= 4; writes += 1) {
      left = writes;
      await expect(makeCarryOut(cutOff)(schemeId, day.now)).rejects.toThrow("ended here");
    }
    const [one, another] = [looking(ports), looking(on(day))];
    await Promise.all([one(schemeId), another(schemeId)]);
    await looking(ports)(schemeId);
    const runs = await runsOf(schemeId);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ state: "done", gone: runs[0]?.planned });
    expect((await stored(schemeId)).records.people.map(({ id }) => id)).toEqual([director.id]);
  });

  it("PF-16: the dry run says what would go now and within a month, by kind and from when, and changes nothing", async () => {
    const { schemeId } = await aSchemeOfTwenty(house);
    const day = { now: "2027-10-20" };
    const before = await stored(schemeId);
    const overview = await makeRetentionOverview(on(day))(schemeId);
    expect(overview.due).toEqual([
      { kind: "requests", now: 1, soon: 0, first: "2027-10-01" },
      { kind: "objections", now: 1, soon: 0, first: "2027-10-01" },
      { kind: "concerns", now: 1, soon: 0, first: "2027-10-01" },
      { kind: "complaints", now: 1, soon: 0, first: "2027-10-01" },
      { kind: "publications", now: 2, soon: 0, first: "2027-08-12" },
      { kind: "launches", now: 1, soon: 0, first: "2027-08-05" },
      { kind: "people", now: 0, soon: 8, first: "2027-11-03" },
    ]);
    expect(overview.withoutLastDay).toBe(0);
    expect((await stored(schemeId)).records).toEqual(before.records);
    expect(await runsOf(schemeId)).toEqual([]);
  });

  it("PF-16: a chat in which nothing got through for 90 days is forgotten, one that works stays", async () => {
    const { schemeId, supporter, first } = await aSchemeOfTwenty(house);
    const { users } = house.ports;
    const reference = {
      serviceUrl: "http://127.0.0.1/",
      conversationId: "c",
      botId: "28:b",
      teamsUserId: "29:u",
      channelId: "msteams",
    };
    const [doctor = supporter] = first;
    const userOf = async ({ link }: Person) => {
      const user = await users.user(link.state === "linked" ? link.userId : "");
      if (user === undefined) throw new Error("They are known.");
      return user;
    };
    for (const [person, deliverability] of [
      [supporter, "blocked"],
      [doctor, "reachable"],
    ] as const) {
      const { value, version } = await userOf(person);
      await users.save({ ...value, deliverability, reference, seenAt: TODAY }, version);
    }
    const look = (now: string) => looking(on({ now }))(schemeId);
    await look("2026-11-09");
    expect((await userOf(supporter)).value.reference).toBeDefined();
    await look("2026-11-10");
    expect((await userOf(supporter)).value.reference).toBeUndefined();
    expect((await userOf(doctor)).value.reference).toEqual(reference);
    expect(await runsOf(schemeId)).toMatchObject([{ gone: { chats: 1 }, state: "done" }]);
  });
});
