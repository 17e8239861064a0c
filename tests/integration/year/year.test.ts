import {
  expectEverybodyTold,
  expectFiguresOfMessages,
  expectNobodyPestered,
  expectOnToday,
  expectPairsAccounted,
  expectRulesKept,
  expectWorkingHoursKept,
} from "./accounts";
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
import { erase, feedback, leave, remind, share, spring } from "./plot-winter";
import { YearHouse } from "./year-house";

// Some tens of seconds in all on a machine of its own; a busy one takes many times as long.
jest.setTimeout(480_000);

// The months build on each other.
describe("A year of a scheme of 60 doctors, through its doors", () => {
  let house: YearHouse;
  let parts: Parts;
  beforeAll(async () => {
    house = await YearHouse.open("2026-06-08");
  });
  afterAll(() => house.close());

  it("June: supervisors are told, and seniors volunteer (NP1, NP3, NP4)", async () => {
    await prepare(house);
    await volunteer(house);
    await expectOnToday(house, "applications", []);
    expectEverybodyTold(house);
  });

  it("July: silence is consent, and doctors are asked what they would like (NP6, NP7)", async () => {
    await standBySilence(house);
    await expectOnToday(house, "objections", []);
    await welcomeDoctors(house);
    await wish(house);
    expectEverybodyTold(house);
    await allocate(house);
  });

  it("August: everybody is told on one morning, supporters say hello, and who does not is asked once (NP12)", async () => {
    await tellPairs(house);
    expectEverybodyTold(house);
    await introduce(house);
    await expectOnToday(house, "introductions", withoutHello(house));
    await comeLate(house);
    await expectOnToday(house, "not-linked", [...NEVER_JOINED, STATED, UNASKED]);
    expectEverybodyTold(house);
    await expectPairsAccounted(house);
    await expectRulesKept(house);
    await expectFiguresOfMessages(house);
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
    await expectOnToday(house, "requests", []);
    await worry(house, parts);
    await expectOnToday(house, "concerns", []);
    await rejoin(house, parts);
    await stepDown(house, parts);
    await expectOnToday(house, "requests", []);
    expectEverybodyTold(house);
    await expectPairsAccounted(house);
    await expectRulesKept(house);
  });

  it("November to April: feedback, reminders, chats that take nothing, leavers, two changes of the clocks (NP14, NP24, NP25)", async () => {
    await feedback(house, parts);
    await remind(house, parts);
    const { blocked, uninstalled } = parts;
    await expectOnToday(house, "not-delivered", [blocked.doctor, uninstalled.doctor]);
    expectEverybodyTold(house);
    await leave(house, parts);
    await expectOnToday(house, "without-supporter", []);
    await share(house, parts);
    await expectOnToday(house, "tips", []);
    await erase(house, parts);
    await spring(house);
    expectEverybodyTold(house);
    expectTwinsAlike(house, parts);
    await expectPairsAccounted(house);
    await expectRulesKept(house);
    await expectFiguresOfMessages(house);
  });

  it("the next August: what breaks is given somebody else, a new intake comes, another director begins (NP9, NP10)", async () => {
    await prepareNextYear(house);
    const newlyPaired = await changeOver(house);
    await expectQuality(house);
    await begin(house, newlyPaired);
    expectEverybodyTold(house);
    await expectPairsAccounted(house);
    await expectRulesKept(house);
  });

  it("and at its end every message and every act is accounted for", async () => {
    await expectFiguresOfMessages(house);
    await expectWorkingHoursKept(house);
    expectNobodyPestered(house);
    await expectTrailWhole(house);
    expectNoFaults(house);
  });
});
