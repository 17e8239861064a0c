import { api } from "../../../bot/src/contract";
import type { Person } from "../../../bot/src/scheme/people/person";
import {
  aFoundationDoctor,
  aPairing,
  aScheme,
  aSupporter,
  freshOid,
  optedOut,
  TENANT,
} from "../../support/builders";
import { someone } from "../../support/concern";
import type { Asked } from "../../support/director";
import { everyDocument } from "../../support/doors/canary-answers";
import { openApiHouse, type ApiHouse } from "../../support/doors/api-house";
import { askingIn } from "../../support/doors/asking-in";
import { readPdf } from "../../support/read-pdf";
import { openBotHouse, type BotHouse } from "../../support/teams/bot-house";
import { linkedTo } from "../../support/teams/planter";

const scheme = aScheme({ tenantId: TENANT });
const { id: schemeId } = scheme;
const doctor = (given: string) =>
  aFoundationDoctor({ schemeId, name: { given, family: "Ellery" }, ...linkedTo(freshOid()) });
const [tomos, bea, cai, dot] = ["Tomos", "Bea", "Cai", "Dot"].map(doctor) as [
  ...[Person, Person, Person, Person],
];
const emrys = optedOut(doctor("Emrys"));
const doctors = [tomos, bea, cai, dot, emrys];
const priya = aSupporter({ schemeId, ...linkedTo(freshOid()) });
const amara = someone(["director"], { schemeId });
const pairings = doctors.map((one) => aPairing(one, priya));

/** The pairs were told on 6 August: they are asked from 6 November on. */
const BEFORE = "2026-11-05T11:00:00.000Z";
const NOVEMBER = "2026-11-10T11:00:00.000Z";
const DECEMBER = "2026-12-01T11:00:00.000Z";
const JANUARY = "2027-01-04T11:00:00.000Z";

let house: BotHouse;
let door: ApiHouse;
beforeAll(async () => {
  house = await openBotHouse();
  await house.plant(scheme, [...doctors, priya, amara], pairings);
  door = await openApiHouse(house);
});
afterAll(async () => {
  expect(door.faults).toEqual([]);
  await door.close();
  await house.close();
});

const { ask, does, refused } = askingIn(schemeId, () => door);

const about = (who: Person) => ({
  params: { pairingId: pairings.find(({ doctorId }) => doctorId === who.id)?.id ?? "" },
});
const words = (helped: string) => ({ helped, better: "", more: "" });
const given = (who: Person, way: "named" | "unnamed", helped: string): Asked => ({
  ...about(who),
  body: { way, ...words(helped) },
});
async function moveTo(now: string): Promise<void> {
  door.moveTo(now);
  await door.useCases.sweep(schemeId);
}
/** Everything that the supporter can see, to the byte. */
const priyaSees = async () =>
  (
    await Promise.all(
      [api.getReceivedFeedback, api.getMySupport, api.getMyFeedback].map(
        async (route) => (await ask(priya, route)).text,
      ),
    )
  ).join("\n");
const received = async () =>
  (await does(priya, api.getReceivedFeedback)) as {
    schemes: readonly { named: unknown[]; released: unknown[] }[];
  };
async function mine(who: Person) {
  const { schemes } = (await does(who, api.getMyFeedback)) as {
    schemes: readonly [
      { pairs: readonly { standing: string; version?: string }[]; schemeVersion?: string },
    ];
  };
  const [{ pairs, schemeVersion }] = schemes;
  return { standing: pairs[0]?.standing, version: pairs[0]?.version, schemeVersion };
}

describe("Feedback, over the API", () => {
  it("NP24: is asked for once, when it is time, and is taken from the doctor of the pairing alone", async () => {
    await moveTo(BEFORE);
    expect(await refused(tomos, api.giveFeedback, given(tomos, "named", "Early."))).toBe(
      "feedback-not-open",
    );
    await moveTo(NOVEMBER);
    await moveTo("2026-11-11T11:00:00.000Z");
    const asked = await house.messages(schemeId);
    const invited = asked.filter(({ kind }) => kind === "feedback-invitation");
    expect(invited.map(({ recipientId }) => recipientId).toSorted()).toEqual(
      doctors.map(({ id }) => id).toSorted(),
    );
    expect(await refused(priya, api.giveFeedback, given(tomos, "named", "Me."))).toBe(
      "feedback-not-open",
    );
    expect(await refused(bea, api.giveFeedback, given(tomos, "named", "Not mine."))).toBe(
      "feedback-not-open",
    );
  });

  it("NP24: named is the supporter's to read at once; of unnamed there is no sign until three wrote and the month is over", async () => {
    await does(tomos, api.giveFeedback, given(tomos, "named", "You rang back."));
    expect((await received()).schemes).toEqual([
      expect.objectContaining({
        named: [{ from: "Tomos Ellery", on: "2026-11-11", words: words("You rang back.") }],
        released: [],
      }),
    ]);
    expect(await refused(tomos, api.giveFeedback, given(tomos, "named", "Again."))).toBe(
      "feedback-given-already",
    );
    const before = await priyaSees();
    await does(bea, api.giveFeedback, given(bea, "unnamed", "Canary two."));
    await does(cai, api.giveFeedback, given(cai, "unnamed", "Canary three."));
    const { version = "" } = await mine(cai);
    const back = { ...about(cai), ifMatch: version };
    await does(cai, api.takeFeedbackBack, back);
    expect(await refused(cai, api.takeFeedbackBack, back)).toBe("version-out-of-date");
    await does(cai, api.giveFeedback, given(cai, "unnamed", "Canary one."));
    await moveTo(DECEMBER);
    expect(await priyaSees()).toBe(before);
    await does(dot, api.giveFeedback, given(dot, "unnamed", "Canary zero."));
    await moveTo("2026-12-31T11:00:00.000Z");
    expect(await priyaSees()).toBe(before);
    expect(JSON.stringify(await does(dot, api.getMyData))).toContain("Canary zero.");
    await moveTo(JANUARY);
    const { released } = (await received()).schemes[0] ?? {};
    expect(released).toEqual([
      {
        releasedIn: "2027-01",
        words: [words("Canary one."), words("Canary two."), words("Canary zero.")],
      },
    ]);
    expect([(await mine(tomos)).standing, (await mine(dot)).standing]).toEqual([
      ...["named", "released"],
    ]);
  });

  it("NP24: once released nothing leads to who wrote it: not in their own copy, nor when they are erased", async () => {
    const before = (await received()).schemes[0]?.released;
    expect(JSON.stringify(await does(bea, api.getMyData))).not.toContain("Canary two.");
    await does(bea, api.eraseMe, { body: { understood: true } });
    expect((await received()).schemes[0]?.released).toEqual(before);
    await does(tomos, api.eraseMe, { body: { understood: true } });
    expect((await received()).schemes[0]).toMatchObject({ named: [], released: before });
    expect(JSON.stringify(await house.ports.store.list(schemeId, "feedback"))).not.toMatch(
      /anary|rang/u,
    );
    const file = (await does(priya, api.getFeedbackCollection)) as { contentBase64: string };
    const drawn = readPdf(Buffer.from(file.contentBase64, "base64")).pages.join(" ");
    expect(before?.length).toBe(1);
    expect(drawn.match(/Canary \w+\./gu)).toHaveLength(3);
    expect(drawn).not.toContain("You rang back.");
  });

  it("NP24: a director reads nothing of it, and does not learn in the trail that anybody wrote", async () => {
    await door.useCases.relay(schemeId);
    const entries = await house.ports.audit.newest(schemeId, { limit: 250 });
    const feedback = entries
      .map(({ event }) => event)
      .filter(({ act }) => act.type.startsWith("Feedback"));
    const acts = feedback.map(({ act }) => act.type);
    expect(acts.filter((act) => act === "FeedbackGiven")).toHaveLength(5);
    expect(acts.filter((act) => act === "FeedbackTakenBack")).toHaveLength(1);
    // Nothing says by whom, of whom or about which pairing.
    for (const event of feedback) {
      expect(event.by).toBe("system");
      expect(Object.keys(event).toSorted()).toEqual(["act", "at", "by", "id", "schemeId"]);
    }
    const trail = (await ask(amara, api.getAudit)).text;
    expect(trail).not.toMatch(/feedback/iu);
    expect((await ask(amara, api.getReceivedFeedback)).text).not.toMatch(/anary/u);
    expect((await ask(amara, api.getFeedbackOnScheme)).text).toBe('{"releases":[]}');
  });

  it("NP25: what is said about the scheme is the directors' from three answers on, by month and of nobody", async () => {
    const say = (who: Person, helped: string) =>
      does(who, api.giveSchemeFeedback, { body: words(helped) });
    const onScheme = async () =>
      ((await does(amara, api.getFeedbackOnScheme)) as { releases: unknown[] }).releases;
    await say(cai, "=The launch.");
    await say(dot, "To take back.");
    expect(await refused(cai, api.giveSchemeFeedback, { body: words("Twice.") })).toBe(
      "feedback-given-already",
    );
    const { schemeVersion = "" } = await mine(dot);
    await does(dot, api.takeSchemeFeedbackBack, { ifMatch: schemeVersion });
    await say(priya, "Rotas.");
    await moveTo("2027-02-01T11:00:00.000Z");
    expect(await onScheme()).toEqual([]);
    await say(emrys, "Names.");
    await moveTo("2027-03-01T11:00:00.000Z");
    expect(await onScheme()).toEqual([
      {
        releasedIn: "2027-03",
        words: [words("=The launch."), words("Names."), words("Rotas.")],
      },
    ]);
    const { csv, rows } = await does(amara, api.exportFeedbackOnScheme);
    expect([rows, csv]).toEqual([3, expect.stringContaining("March 2027,'=The launch.,,")]);
    expect(await refused(priya, api.getFeedbackOnScheme)).toBe("not-found");
  });

  it("PF-06: is legible in no document, while it waits and after its release", async () => {
    const kept = JSON.stringify(await everyDocument(house));
    expect(kept).toContain('"type":"feedback-release"');
    expect(kept).not.toMatch(/Canary \w+\.|You rang back|The launch\.|Rotas\./u);
  });
});
