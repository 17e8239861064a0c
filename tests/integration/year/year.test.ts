import {
  expectEverybodyTold,
  expectFiguresOfMessages,
  expectNobodyPestered,
  expectWorkingHoursKept,
  watchPairs,
} from "./accounts";
import { expectOnToday, expectTodayWhole } from "./accounts-of-today";
import {
  expectNoFaults,
  expectQuality,
  expectTrailWhole,
  expectTwinsAlike,
} from "./accounts-of-year";
import { partsOf, type Parts } from "./parts";
import { comeLate, introduce, tellPairs, withoutHello } from "./plot-august";
import { agree, askForDifferent, goAway, optOut, rejoin, stepDown, worry } from "./plot-autumn";
import { begin, changeOver, prepareNextYear } from "./plot-changeover";
import {
  allocate,
  NEVER_JOINED,
  prepare,
  standBySilence,
  STATED,
  UNASKED,
  volunteer,
  welcomeDoctors,
  wish,
} from "./plot-launch";
import { release } from "./plot-unnamed";
import { erase, feedback, leave, remind, share, spring } from "./plot-winter";
import { YearHouse } from "./year-house";

// Some tens of seconds in all on a machine of its own; a busy one takes many times as long.
jest.setTimeout(480_000);

// The months build on each other.
describe("A year of a scheme of 60 doctors, through its doors", () => {
  let house: YearHouse;
  let parts: Parts;
  beforeAll(async () => {
    house = await YearHouse.open("2026-06-08", watchPairs());
  });
  afterAll(() => house.close());

  // After a month that failed the others say no more than that.
  let isFinished = true;
  beforeEach(() => {
    if (!isFinished) throw new Error("A month before this one failed.");
    isFinished = false;
  });

  it("June: supervisors are told, and seniors volunteer (NP1, NP3, NP4)", async () => {
    await prepare(house);
    await volunteer(house);
    await expectOnToday(house, "applications", []);
    expectEverybodyTold(house);
    isFinished = true;
  });

  it("July: silence is consent, and doctors are asked what they would like (NP6, NP7)", async () => {
    await standBySilence(house);
    await expectOnToday(house, "objections", []);
    await welcomeDoctors(house);
    await wish(house);
    expectEverybodyTold(house);
    await allocate(house);
    isFinished = true;
  });

  it("August: everybody is told on one morning, supporters say hello, and who does not is asked once (NP12)", async () => {
    await tellPairs(house);
    expectEverybodyTold(house);
    await introduce(house);
    await expectOnToday(house, "introductions", withoutHello(house));
    await comeLate(house);
    await expectOnToday(house, "not-linked", [...NEVER_JOINED, STATED, UNASKED]);
    await expectTodayWhole(house);
    expectEverybodyTold(house);
    await expectFiguresOfMessages(house);
    isFinished = true;
  });

  it("September and October: agreements, opt-outs and the roads back, somebody else, worries, a step down (NP13, NP15, NP17, NP19, NP22)", async () => {
    parts = partsOf(house);
    const { twin, untold, told, awaySupporter } = parts;
    await agree(house, parts.agreeing);
    await optOut(house, parts);
    const out = [twin, ...untold, ...told].map(({ doctor }) => doctor);
    await expectOnToday(house, "opted-out", out);
    await goAway(house, parts);
    await expectOnToday(house, "supporters-away", [awaySupporter]);
    await askForDifferent(house, parts);
    await expectTodayWhole(house);
    // Their invitation waited for three months.
    const invitedInVain = { "not-delivered": [UNASKED] };
    await worry(house, parts);
    await expectTodayWhole(house, invitedInVain);
    await rejoin(house, parts);
    await stepDown(house, parts);
    await expectTodayWhole(house, invitedInVain);
    expectEverybodyTold(house);
    isFinished = true;
  });

  it("November to June: feedback, reminders, chats that take nothing, leavers, two changes of the clocks (NP14, NP24, NP25)", async () => {
    await feedback(house, parts);
    await remind(house, parts);
    const { blocked, uninstalled } = parts;
    const notDelivered = { "not-delivered": [blocked.doctor, uninstalled.doctor] };
    await expectTodayWhole(house, notDelivered);
    expectEverybodyTold(house);
    await leave(house, parts);
    await expectTodayWhole(house);
    await share(house, parts);
    await expectTodayWhole(house);
    await erase(house, parts);
    await spring(house);
    await release(house, parts);
    await expectTodayWhole(house);
    expectEverybodyTold(house);
    expectTwinsAlike(house, parts);
    await expectFiguresOfMessages(house);
    isFinished = true;
  });

  it("the next August: what breaks is given somebody else, a new intake comes, another director begins (NP9, NP10)", async () => {
    await prepareNextYear(house);
    const newlyPaired = await changeOver(house);
    await expectQuality(house);
    await begin(house, newlyPaired);
    // What waited for a year for those who never came is given up in these days.
    await expectTodayWhole(house, {}, "not-delivered");
    expectEverybodyTold(house);
    isFinished = true;
  });

  it("and at its end every message and every act is accounted for", async () => {
    await expectFiguresOfMessages(house);
    await expectWorkingHoursKept(house);
    expectNobodyPestered(house);
    await expectTrailWhole(house);
    expectNoFaults(house);
    isFinished = true;
  });
});
