import { api } from "../../../bot/src/contract";
import {
  DOCTORS,
  emailOf,
  LAST_DAY,
  nameOf,
  NEXT_LAST_DAY,
  NEXT_YEAR,
  SENIORS,
  sheetOfPosts,
  type Post,
} from "./cast";
import { lifeOf, noteAct } from "./chronicle";
import { giveSomebodyElse, sayHello } from "./plot-pairs";
import type { YearHouse } from "./year-house";

/** Who directs the scheme from the next August on. */
const NEXT_DIRECTOR = nameOf(110);
const INTAKE = Array.from({ length: 25 }, (_, nth) => nameOf(120 + nth));

/** The lists of the next year: F1s become F2s, F2s leave, new ones come; and somebody else will direct it (NP9, NP10). */
export async function prepareNextYear(house: YearHouse): Promise<void> {
  await house.until("2027-06-14", "11:00");
  const stay = DOCTORS.filter(
    ({ name, grade }) => grade === "F1" && lifeOf(house.chronicle, name).lastDay === LAST_DAY,
  );
  const next = { from: NEXT_YEAR, until: NEXT_LAST_DAY };
  const posts = [
    // A sheet has the last word on somebody's posts: those of this year stand in it, too.
    ...stay.flatMap((post) => [post, { ...post, grade: "F2", ...next }]),
    ...INTAKE.map((name, nth): Post => ({
      name,
      email: emailOf(name),
      role: "foundation doctor",
      grade: "F1",
      site: nth % 2 === 0 ? "Infirmary" : "Riverside",
      specialty: "Medicine",
      ...next,
    })),
  ];
  const going = SENIORS.filter(({ name }) => LEAVING_SENIORS.includes(name));
  await house.director.imports(
    sheetOfPosts([...posts, ...going.map((post): Post => ({ ...post, until: LAST_DAY }))]),
  );
  for (const { name, until } of posts) lifeOf(house.chronicle, name).lastDay = until;
  for (const name of LEAVING_SENIORS) lifeOf(house.chronicle, name).lastDay = LAST_DAY;
  await house.each(INTAKE, (name) => house.joins(name));
  const [given = "", family = ""] = NEXT_DIRECTOR.split(" ");
  const named = { given, family, email: emailOf(NEXT_DIRECTOR), from: NEXT_YEAR };
  // Nobody hands a scheme over to somebody who could not sign in.
  await house.directs(api.giveRole, { body: { ...named, role: "director" } });
  noteAct(house.chronicle, "Gave a role: director");
  await house.joins(NEXT_DIRECTOR);
  await house.directs(api.handOverScheme, { body: { ...named, until: LAST_DAY } });
  noteAct(house.chronicle, "Set the end of a role: director");
}

/** Supporters whose posts end with the year. */
const LEAVING_SENIORS = SENIORS.slice(20, 23).map(({ name }) => name);

/** August is led through: what breaks is proposed for and published, to take effect on the day. */
export async function changeOver(house: YearHouse): Promise<readonly string[]> {
  await house.until("2027-07-19", "11:00");
  const { breaking, notKnown, ending, starting } = await house.directs(api.getChangeover);
  const moving = breaking.map(({ doctor }) => doctor.name);
  const { pairs } = house.chronicle;
  const holding = pairs.filter(({ ended }) => ended === undefined);
  const stays = (name: string) => (lifeOf(house.chronicle, name).lastDay ?? "") >= NEXT_YEAR;
  const mine = holding.filter(({ doctor, supporter }) => stays(doctor) && !stays(supporter));
  expect(moving.toSorted()).toEqual(mine.map(({ doctor }) => doctor).toSorted());
  expect([notKnown, ending, starting]).toEqual([
    [],
    holding.filter(({ doctor }) => !stays(doctor)).length,
    INTAKE.length,
  ]);
  const told = await giveSomebodyElse(house, { on: NEXT_YEAR }, [...moving, ...INTAKE]);
  expect(told).toBe(NEXT_YEAR);
  const { steps } = await house.directs(api.getChangeover);
  expect(steps.filter(({ state }) => state === "to-do").map(({ step }) => step)).toEqual([
    "statements",
  ]);
  return [...moving, ...INTAKE];
}

/** The day has come: another director, another intake; those who left are parted once the sheets cannot be late any more. */
export async function begin(house: YearHouse, doctors: readonly string[]): Promise<void> {
  await house.until(LAST_DAY);
  await house.until(NEXT_YEAR);
  await house.directedBy(NEXT_DIRECTOR);
  await sayHello(house, doctors, "2027-08-05");
  await house.until("2027-08-18", "08:00");
  const { lives, pairs, acts } = house.chronicle;
  for (const pair of pairs.filter(({ ended }) => ended === undefined)) {
    if ((lives.get(pair.doctor)?.lastDay ?? "") >= NEXT_YEAR) continue;
    pair.ended = house.today;
    acts.push({ kind: "pairing-ended", to: pair.supporter, on: house.today });
  }
  await house.until("2027-08-18");
}
