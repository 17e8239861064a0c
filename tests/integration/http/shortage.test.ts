import { api } from "../../../bot/src/contract";
import type { Director } from "../../support/director";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const HEADINGS = "name,email,gmc,role,grade,site,start,end";
const DAYS = "2026-08-05,2027-08-03";
const PEOPLE = {
  name: "people.csv",
  content: [
    HEADINGS,
    `Sam Okafor,sam@northgate.example,7111111,,F2,Infirmary,${DAYS}`,
    `Ruth Vale,ruth@northgate.example,7111112,,F2,Infirmary,${DAYS}`,
    `Tomos Ellery,tomos@northgate.example,7111115,,F2,Infirmary,${DAYS}`,
    `Nia Bryn,nia@northgate.example,7111116,,F2,Infirmary,${DAYS}`,
    `Ivo Lang,ivo@northgate.example,7111113,,ST3,Infirmary,${DAYS}`,
    `Fay Moor,fay@eastmoor.example,7111114,,ST5,Eastmoor,${DAYS}`,
    "",
  ].join("\r\n"),
};

let app: RunningApp;
let director: Director;
beforeAll(async () => {
  app = await startRunningApp();
  director = app.director;
  await director.imports(PEOPLE);
  await director.seniorsVolunteer();
  const { settings, version } = await director.does(api.getSettings);
  const neighbours = [{ name: "Eastmoor Hospitals", sites: ["Eastmoor"] }];
  const allocation = { ...settings.allocation, neighbours };
  await director.does(api.changeSettings, { body: { ...settings, allocation }, ifMatch: version });
});
afterAll(() => app.close());

const shortageOf = (proposalId: string) =>
  director.does(api.getShortage, { params: { proposalId } });
const apply = (proposalId: string, remedyId: string) =>
  director.does(api.applyRemedy, { params: { proposalId, remedyId } });

describe("Doctors whom a proposal leaves out", () => {
  let proposalId: string;
  beforeAll(async () => {
    ({ proposalId } = await director.propose());
  });

  it("are said to compete for too few places, the same whoever was unlucky (NP12)", async () => {
    const { settled, sets } = await shortageOf(proposalId);
    expect(settled).toBe(
      "Pairs that hold stay. Then come new starters, then whoever went without last time, then everybody else; within each, a lot decides and nothing else. Its seed was fixed on Wednesday 12 August.",
    );
    expect(sets.map(({ text, short }) => [text, short])).toEqual([
      [
        "These 4 F2s at Infirmary can only be supported by the same supporter, who has 2 places: 2 short.",
        2,
      ],
    ]);
    expect(sets[0]?.doctors).toHaveLength(4);
  });

  it("are each told of with the rule that stands between them and every supporter (NP12)", async () => {
    const { blocked } = await shortageOf(proposalId);
    const rules = [
      { text: "of another Trust", supporters: 1 },
      { text: "full", supporters: 1 },
    ];
    expect(blocked.map((one) => one.rules)).toEqual([rules, rules]);
  });

  it("could be helped by what was tried, the greatest help first (NP12)", async () => {
    const { remedies } = await shortageOf(proposalId);
    expect(
      remedies.map(({ text, without, canBeApplied }) => [text, without, canBeApplied]),
    ).toEqual([
      ["Give everybody supporters from Eastmoor Hospitals, too", 0, true],
      ["Find one more supporter above F2 at Infirmary", 0, false],
      ["Ask Ivo Lang to take one more doctor", 1, true],
      [expect.stringMatching(/^Let .+ have a supporter from Eastmoor Hospitals$/), 1, true],
    ]);
  });

  it("are fewer by what a remedy said, once it is applied; a remedy that is advice is not (NP10, NP12)", async () => {
    const { remedies } = await shortageOf(proposalId);
    const idOf = (kind: string) => remedies.find((one) => one.kind === kind)?.remedyId ?? "";
    const refused = await director.refused(api.applyRemedy, {
      params: { proposalId, remedyId: idOf("recruit") },
    });
    expect(refused.code).toBe("not-possible-now");

    const raised = await apply(proposalId, idOf("raise-capacity"));
    expect(raised.proposalId).not.toBe(proposalId);
    expect(raised.unallocated).toHaveLength(1);
    const again = await director.refused(api.applyRemedy, {
      params: { proposalId: raised.proposalId, remedyId: idOf("raise-capacity") },
    });
    expect(again.detail).toContain("would not help any more");

    const { remedies: left } = await shortageOf(raised.proposalId);
    const one = left.find(({ text }) => text.startsWith("Let "));
    expect((await apply(raised.proposalId, one?.remedyId ?? "")).unallocated).toEqual([]);
    expect((await director.does(api.getSettings)).settings.allocation.borrow).toBe(false);
  });

  it("are nobody's where there is no such proposal", async () => {
    const refused = await director.refused(api.getShortage, { params: { proposalId: "x" } });
    expect(refused.code).toBe("not-found");
  });
});
