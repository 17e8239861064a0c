import { FIRST_DAY } from "./cast";
import { noteAct, pairsOf } from "./chronicle";
import { APPLICANTS, LATE_JOINERS, OBJECTED } from "./plot-launch";
import type { YearHouse } from "./year-house";

const SUPPORTERS = APPLICANTS.filter((one) => one !== OBJECTED);
/** What each supporter does about the hello that is theirs to say: most write at once. */
const SAY_IT_THEMSELVES = SUPPORTERS.slice(3, 6);
const LATE = SUPPORTERS.slice(6, 10);
/** Says that they can't just now, and says no more. */
const CANNOT = SUPPORTERS.slice(10, 11);
/** Says nothing at all. */
const SILENT = SUPPORTERS.slice(11, 12);
/** Write on the day after. */
export const AT_ONCE = SUPPORTERS.filter(
  (one) => ![SAY_IT_THEMSELVES, LATE, CANNOT, SILENT].flat().includes(one),
);

/** The first Wednesday of August: everybody is told at half past nine (NP12). */
export async function tellPairs(house: YearHouse): Promise<void> {
  await house.until(FIRST_DAY);
}

async function write(house: YearHouse, supporters: readonly string[]): Promise<void> {
  await house.each(supporters, async (supporter) => {
    for (const pair of pairsOf(house.chronicle, supporter)) {
      const [given] = pair.doctor.split(" ");
      const text = `Hello ${given}, ask me anything, however small.`;
      await house.inTeams(supporter).pressesOn("introduction.send", { text }, pair.doctor);
      pair.introduced = { on: house.today, way: "sent" };
      noteAct(house.chronicle, "Sent an introduction");
    }
  });
}

/** Most supporters introduce themselves on the next day, some after they were asked once, some do not (NP12). */
export async function introduce(house: YearHouse): Promise<void> {
  await house.until("2026-08-06", "11:00");
  await write(house, AT_ONCE);
  for (const supporter of SAY_IT_THEMSELVES) {
    for (const pair of pairsOf(house.chronicle, supporter)) {
      await house.inTeams(supporter).pressesOn("introduction.said-hello", {}, pair.doctor);
      pair.introduced = { on: house.today, way: "said-hello" };
      noteAct(house.chronicle, "Said that they have said hello");
    }
  }
  for (const supporter of CANNOT) {
    for (const pair of pairsOf(house.chronicle, supporter)) {
      await house.inTeams(supporter).pressesOn("introduction.cannot-just-now", {}, pair.doctor);
      pair.cannotJustNow = house.today;
      noteAct(house.chronicle, "Cannot say hello just now");
    }
  }
  for (const day of ["2026-08-06", "2026-08-07", "2026-08-10", "2026-08-11"]) {
    await house.until(day);
  }
  await house.until("2026-08-12", "11:00");
  await write(house, LATE);
  await house.until("2026-08-12");
  await house.until("2026-08-13");
}

/** Some get the app only now: what waited for them comes, once. */
export async function comeLate(house: YearHouse): Promise<void> {
  await house.until("2026-08-20", "11:00");
  for (const name of LATE_JOINERS) await house.joins(name);
  await house.until("2026-08-20");
}

/** Pairs whose hello is still to come. */
export function withoutHello({ chronicle }: YearHouse): readonly string[] {
  return chronicle.pairs
    .filter(({ introduced, ended }) => introduced === undefined && ended === undefined)
    .map(({ doctor }) => doctor);
}
