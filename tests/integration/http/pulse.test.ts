import { api, type QualityView } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../bot/src/scheme/policy/policy";
import {
  aFoundationDoctor,
  aScheme,
  aSupporter,
  freshOid,
  optedOut,
  TENANT,
} from "../../support/builders";
import { someone } from "../../support/concern";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { rawStore } from "../../support/doors/raw-store";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";

const policy = { ...DEFAULT_POLICY, pulseAsked: true };
const scheme = aScheme({ tenantId: TENANT, policy });
const { id: schemeId } = scheme;
const doctor = () => aFoundationDoctor({ schemeId, ...linkedTo(freshOid()) });
const [tomos, bea] = [doctor(), doctor()];
const emrys = optedOut(doctor());
const doctors = [tomos, bea, emrys, ...Array.from({ length: 9 }, doctor)];
const priya = aSupporter({ schemeId, ...linkedTo(freshOid()) });
const amara = someone(["director"], { schemeId });
const viewer = someone(["regional-viewer"], { schemeId });

/** They were linked on 12 August: their time before is until 8 September, the one after from 5 May to 1 June. */
const BEFORE = "2026-08-13T08:00:00.000Z";
const AFTER = "2027-05-06T11:00:00.000Z";
const DONE = "2027-06-02T11:00:00.000Z";

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  await house.plant(scheme, [...doctors, priya, amara, viewer], []);
  door = await openApiHouse(house);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { ask, does, refused } = askingIn(schemeId, () => door);
const worst = [0, 0, 0, 0, 0, 0, 4];
const middle = [2, 2, 2, 2, null, null, null];
const body = (side: "before" | "after", answers: readonly (number | null)[]) => ({
  body: { side, answers },
});
const answers = (who: Person, side: "before" | "after", given: readonly (number | null)[]) =>
  does(who, api.answerPulse, body(side, given));
async function moveTo(now: string): Promise<void> {
  door.moveTo(now);
  await door.useCases.sweep(schemeId);
}
const open = async (who: Person) => (await does(who, api.getMyPulse))["open"];
async function pulse(who: Person = amara) {
  const { years } = (await does(who, api.getQuality)) as unknown as QualityView;
  return years.find(({ begins }) => begins === 2026)?.pulse;
}
const kept = async () => ({
  tallies: (await house.ports.store.list(schemeId, "pulse-tally")).map(({ value }) => value),
  marks: (await house.ports.store.list(schemeId, "pulse-marks")).map(({ value }) => value),
});

describe("The pulse, over the API (MX4)", () => {
  it("is asked for once in the chat, of foundation doctors who take part, and is open to those who opted out", async () => {
    await moveTo(BEFORE);
    await moveTo("2026-08-13T15:45:00.000Z");
    const asked = (await house.messages(schemeId)).filter(
      ({ kind }) => kind === "pulse-invitation",
    );
    expect(asked.map(({ recipientId }) => recipientId).toSorted()).toEqual(
      doctors
        .filter(({ id }) => id !== emrys.id)
        .map(({ id }) => id)
        .toSorted(),
    );
    const offered = { schemeId, schemeName: scheme.name, side: "before", until: "2026-09-08" };
    expect(await open(emrys)).toEqual([{ ...offered, answered: false }]);
    expect(await open(priya)).toEqual([]);
    expect(await refused(priya, api.answerPulse, body("before", worst))).toBe("pulse-not-open");
    expect(await refused(tomos, api.answerPulse, body("after", worst))).toBe("pulse-not-open");
    expect(
      await refused(tomos, api.answerPulse, body("before", [0, 0, 0, ...[null, null, null, null]])),
    ).toBe("pulse-too-few");
    expect(await kept()).toEqual({ tallies: [], marks: [] });
  });

  it("is taken once from each, and no view of it changes while it is open", async () => {
    const before = (await ask(amara, api.getQuality)).text;
    await answers(tomos, "before", worst);
    expect(await refused(tomos, api.answerPulse, body("before", middle))).toBe(
      "pulse-answered-already",
    );
    expect(await open(tomos)).toMatchObject([{ answered: true }]);
    // Together, they add up.
    await Promise.all(doctors.slice(1, 4).map((who) => answers(who, "before", middle)));
    for (const who of doctors.slice(4, 11)) await answers(who, "before", middle);
    expect((await ask(amara, api.getQuality)).text).toBe(before);
    expect(await pulse()).toEqual({
      before: { state: "to-come", from: "2027-05-05" },
      after: { state: "to-come", from: "2027-06-02" },
    });
  });

  it("is kept so that nothing leads from an answer to anybody, in no record and not in the trail", async () => {
    const { tallies, marks } = await kept();
    expect(tallies).toHaveLength(1);
    expect(Object.keys(tallies[0] ?? {}).toSorted()).toEqual([
      "id",
      "schemeId",
      "sealedSum",
      "until",
    ]);
    expect(marks).toHaveLength(1);
    expect(Object.keys(marks[0] ?? {}).toSorted()).toEqual(["id", "marks", "schemeId"]);
    expect(marks[0]?.marks).toHaveLength(11);
    expect(marks[0]?.marks).toEqual(marks[0]?.marks.toSorted());
    // As the store holds it: of every document that speaks of the pulse, none leads to somebody.
    const raw = await rawStore(house);
    const query = raw.container("core").items.query<Record<string, unknown>>("SELECT * FROM c");
    const { resources } = await query.fetchAll();
    raw.close();
    const texts = resources
      .filter(({ type }) => type !== "scheme")
      .map((document) => JSON.stringify(document))
      .filter((text) => /pulse/iu.test(text));
    expect(texts.length).toBeGreaterThanOrEqual(2 + 11);
    for (const { id, link, email } of doctors) {
      for (const one of [id, email, link.state === "linked" ? link.userId : ""]) {
        expect(texts.filter((text) => text.includes(one))).toEqual([]);
      }
    }
    await door.useCases.relay(schemeId);
    const entries = await house.ports.audit.newest(schemeId, { limit: 250 });
    const answered = entries
      .map(({ event }) => event)
      .filter(({ act }) => act.type === "PulseAnswered");
    expect(answered).toHaveLength(11);
    for (const event of answered) {
      expect(event.by).toBe("system");
      expect(Object.keys(event).toSorted()).toEqual(["act", "at", "by", "id", "schemeId"]);
    }
    expect((await ask(amara, api.getAudit)).text).not.toMatch(/pulse/iu);
  });

  it("leaves a sum with nothing of somebody who is erased, and not the mark that they answered", async () => {
    const { tallies } = await kept();
    const copy = JSON.stringify(await does(bea, api.getMyData));
    expect(copy).toContain("You answered the seven questions in the programme year");
    await does(bea, api.eraseMe, { body: { understood: true } });
    const after = await kept();
    expect(after.tallies).toEqual(tallies);
    expect(after.marks[0]?.marks).toHaveLength(10);
  });

  it("is over for each after four weeks, and shown once it is over for all: two means and their change, to all who see quality", async () => {
    await moveTo("2026-09-09T11:00:00.000Z");
    expect(await open(tomos)).toEqual([]);
    expect(await refused(doctors[11] ?? tomos, api.answerPulse, body("before", worst))).toBe(
      "pulse-not-open",
    );
    await moveTo(AFTER);
    // 11 answered: one with 100, ten with 50.
    const before = { state: "closed", answers: 10, mean: 55 };
    expect(await pulse()).toMatchObject({ before, after: { state: "to-come" } });
    const there = doctors.filter(({ id }) => id !== bea.id);
    for (const who of there.slice(0, 9)) await answers(who, "after", middle);
    const onTheDay = (await ask(amara, api.getQuality)).text;
    await answers(there[9] ?? tomos, "after", worst);
    expect((await ask(amara, api.getQuality)).text).toBe(onTheDay);
    await moveTo(DONE);
    const seen = await pulse();
    expect(seen).toEqual({ before, after: { state: "closed", answers: 10, mean: 55 }, change: 0 });
    expect(await pulse(viewer)).toEqual(seen);
    const { csv } = (await does(amara, api.exportQuality)) as { csv: string };
    expect(csv).toMatch(/"?answers to the pulse, end of the year"?,"?10 to 14"?/u);
    expect(await refused(priya, api.getQuality)).toBe("not-found");
  });

  it("is not opened again by other settings: what was shown stays what it was", async () => {
    const seen = await pulse();
    const found = await house.ports.store.scheme(schemeId);
    if (found === undefined) throw new Error("The scheme is there.");
    const longer = { ...scheme, policy: { ...policy, pulseWeeks: 8 } };
    const act = { type: "SettingsChanged", settings: ["pulseWeeks"] } as const;
    await house.ports.store.commit({
      schemeId,
      replace: [{ type: "scheme", value: longer, version: found.version }],
      events: [{ id: house.ports.ids.next(), schemeId, at: DONE, by: amara.id, act }],
    });
    expect(await open(doctors[11] ?? tomos)).toEqual([]);
    expect(await refused(doctors[11] ?? tomos, api.answerPulse, body("after", worst))).toBe(
      "pulse-not-open",
    );
    expect(await pulse()).toEqual(seen);
  });

  it("PF-16: keeps who answered until the year is over, and the sums as long as its other numbers", async () => {
    await moveTo("2027-08-03T11:00:00.000Z");
    expect((await kept()).marks).toHaveLength(2);
    await moveTo("2027-08-04T11:00:00.000Z");
    const { tallies, marks } = await kept();
    expect([tallies.length, marks.length]).toEqual([2, 0]);
  });
});
