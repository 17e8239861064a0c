import { api, type Settings } from "../../../bot/src/contract";
import type { Director, Upload } from "../../support/director";
import { startRunningApp, type RunningApp } from "../../support/running-app";

const HEADINGS =
  "name,email,gmc,role,grade,site,start,end,clinical supervisor,educational supervisor";
const DAYS = "2026-08-05,2027-08-03";

function sheet(...lines: readonly string[]): Upload {
  return { name: "people.csv", content: [HEADINGS, ...lines, ""].join("\r\n") };
}
const SAM = "Sam Okafor,sam@northgate.example,7111111,,F1,Infirmary";
const PEOPLE = sheet(
  `${SAM},${DAYS},Dr Ivo Lang,`,
  `Ivo Lang,ivo@northgate.example,7111113,,ST3,Infirmary,${DAYS},Dr A Consultant,`,
  `Fay Moor,fay@eastmoor.example,7111114,,ST5,Eastmoor,${DAYS},,`,
);

let app: RunningApp;
let director: Director;
let samId: string;
beforeAll(async () => {
  app = await startRunningApp();
  director = app.director;
  await director.imports(PEOPLE);
  await director.seniorsVolunteer();
  samId = (await director.person("foundation-doctors", "Sam Okafor")).personId;
});
afterAll(() => app.close());

async function candidates() {
  const found = await director.does(api.listCandidates, { params: { personId: samId } });
  return found.candidates.map(({ name, whyNot = "may" }) => [name, whyNot]);
}
async function decide(changes: Partial<Settings["allocation"]>) {
  const { settings, version } = await director.does(api.getSettings);
  const allocation = { ...settings.allocation, ...changes };
  return director.does(api.changeSettings, { body: { ...settings, allocation }, ifMatch: version });
}
const borrow = (may: boolean, personId = samId) =>
  director.does(api.letBorrow, { params: { personId }, body: { may } });

const SUPERVISES =
  "They supervise this doctor in the post they are in, and nobody supports a doctor whom they supervise.";
const OTHER_TRUST =
  "They work for another Trust. The scheme, or this doctor alone, can be allowed to borrow.";

describe("Who may support whom in a scheme", () => {
  it("is nobody whom the placement sheet names as a supervisor of the doctor (NP9)", async () => {
    expect(await candidates()).toEqual([
      ["Fay Moor", "may"],
      ["Ivo Lang", SUPERVISES],
    ]);
    const ivo = await director.person("senior-doctors", "Ivo Lang");
    const refused = await director.refused(api.pairByHand, {
      body: { doctorId: samId, supporterId: ivo.personId },
    });
    expect(refused.detail).toContain(SUPERVISES);
  });

  it("offers the scheme's own sites to choose from", async () => {
    expect((await director.does(api.getSettings)).sites).toEqual(["Eastmoor", "Infirmary"]);
  });

  it("is nobody of a neighbouring Trust, and a proposal that has one from before is out of date (NP12)", async () => {
    const proposal = await director.propose();
    expect(proposal.pairs.map(({ supporter }) => supporter.name)).toEqual(["Fay Moor"]);
    await decide({ neighbours: [{ name: "Eastmoor Hospitals", sites: ["Eastmoor"] }] });
    const { proposalId, version } = proposal;
    const late = await director.refused(api.publish, { body: { proposalId }, ifMatch: version });
    expect(late).toMatchObject({ code: "proposal-out-of-date" });
    expect(await candidates()).toEqual([
      ["Fay Moor", OTHER_TRUST],
      ["Ivo Lang", SUPERVISES],
    ]);
    expect((await director.propose()).pairs).toEqual([]);
  });

  it("is somebody of a neighbour for one doctor who is let, until that is taken back (NP12)", async () => {
    expect(await borrow(true)).toEqual({ may: true });
    expect(await borrow(true)).toEqual({ may: true });
    expect(await director.person("foundation-doctors", "Sam Okafor")).toMatchObject({
      mayBorrow: true,
    });
    expect((await candidates())[0]).toEqual(["Fay Moor", "may"]);
    expect((await director.propose()).pairs).toHaveLength(1);
    await borrow(false);
    expect((await candidates())[0]).toEqual(["Fay Moor", OTHER_TRUST]);
  });

  it("lets foundation doctors borrow, and nobody else", async () => {
    const fay = await director.person("senior-doctors", "Fay Moor");
    const asked = { params: { personId: fay.personId }, body: { may: true } };
    expect(await director.refused(api.letBorrow, asked)).toMatchObject({
      code: "not-a-foundation-doctor",
    });
    expect(fay.mayBorrow).toBeUndefined();
    const nobody = { params: { personId: "nobody" }, body: { may: true } };
    expect(await director.refused(api.letBorrow, nobody)).toMatchObject({ status: 404 });
  });

  it("is whoever the scheme's own order of grades puts above the doctor (NP9)", async () => {
    const { settings } = await decide({ neighbours: [] });
    expect((await candidates())[0]).toEqual(["Fay Moor", "may"]);
    const [f1 = [], f2 = []] = settings.allocation.gradeOrder;
    const together = settings.allocation.gradeOrder.slice(2).flat();
    await decide({ gradeOrder: [f1, [...f2, ...together]] });
    await director.imports(
      sheet("Sam Okafor,sam@northgate.example,7111111,,F2,Infirmary,2026-08-05,2027-08-03,,"),
    );
    expect((await candidates())[0]).toEqual([
      "Fay Moor",
      "A supporter must be more senior: ST5 is not above F2.",
    ]);
  });

  it("changes nothing where the same sheet comes again without supervisors (NP9)", async () => {
    const again = await director.tryImport(
      sheet("Sam Okafor,sam@northgate.example,7111111,,F2,Infirmary,2026-08-05,2027-08-03,,"),
    );
    expect(again.changes).toEqual([]);
  });
});
