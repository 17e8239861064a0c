import { sheetOf } from "../../support/northgate";
import { chanceOf } from "../../support/seeded-chance";
import type { Upload } from "../../support/director";
import type { Day } from "./calendar";

/** The first Wednesdays of August between which the year lies. */
export const FIRST_DAY = "2026-08-05";
/** The day before the next changeover, and the changeover. */
export const LAST_DAY = "2027-08-03";
export const NEXT_YEAR = "2027-08-04";
/** As long as anybody of the next year stays. */
export const NEXT_LAST_DAY = "2028-08-01";

/** A line of a director's sheet. */
export interface Post {
  readonly name: string;
  readonly email: string;
  readonly role: "foundation doctor" | "supporter";
  readonly grade: string;
  readonly site: string;
  readonly specialty: string;
  readonly from: Day;
  readonly until: Day;
}

const GIVEN =
  "Ada Bram Cerys Dev Elin Finn Gwen Hari Ines Joss Kaya Luca Mira Nye Orla Pavel Quin Rosa Seth Tess".split(
    " ",
  );
const FAMILY =
  "Alder Birch Cedar Dale Elm Fell Grove Heath Ivens Juniper Kell Larch Moss Nash Oakley Pine Quarry Rowan Sedge Thorn".split(
    " ",
  );
const SITES = ["Infirmary", "Riverside"];
const SPECIALTIES = ["Medicine", "Surgery", "Psychiatry"];
const GRADES = ["ST1", "ST3", "CT2", "Clinical fellow", "ST5", "Specialty doctor", "ST7"];

/** A full name of its own for each number below 400. */
export function nameOf(nth: number): string {
  const given = GIVEN[nth % GIVEN.length] ?? "";
  const family = FAMILY[(nth + Math.floor(nth / GIVEN.length)) % FAMILY.length] ?? "";
  return `${given} ${family}`;
}

/** The work e-mail of somebody. */
export function emailOf(name: string): string {
  return `${name.toLowerCase().replace(" ", ".")}@northgate.example`;
}

const chance = chanceOf(2026);
const place = () => ({ site: chance.oneOf(SITES), specialty: chance.oneOf(SPECIALTIES) });
const many = <One>(count: number, one: (nth: number) => One) =>
  Array.from({ length: count }, (_, nth) => one(nth));
const named = (nth: number) => ({ name: nameOf(nth), email: emailOf(nameOf(nth)) });

/** 40 F1s and 20 F2s, who all start in August. */
export const DOCTORS: readonly Post[] = many(60, (nth) => ({
  ...named(nth),
  ...place(),
  role: "foundation doctor",
  grade: nth < 40 ? "F1" : "F2",
  from: FIRST_DAY,
  until: LAST_DAY,
}));

/** 35 more senior ones, most of whom stay for longer than the year. */
export const SENIORS: readonly Post[] = many(35, (nth) => ({
  ...named(60 + nth),
  ...place(),
  role: "supporter",
  grade: GRADES[nth % GRADES.length] ?? "",
  from: "2025-08-06",
  until: NEXT_LAST_DAY,
}));

/** How many doctors each senior would support. */
export const CAPACITY: ReadonlyMap<string, number> = new Map(
  SENIORS.map(({ name }) => [
    name,
    chance.weighted([
      [2, 6],
      [3, 4],
    ]),
  ]),
);

/** Whom the applicants turn to. */
export const SUPERVISORS: readonly string[] = many(5, (nth) => nameOf(95 + nth));
/** Those who run and oversee the scheme besides its director. */
export const DME = nameOf(100);
export const DEPUTY = nameOf(101);
export const ADMINISTRATOR = nameOf(102);

/** A director's sheet of some posts. */
export function sheetOfPosts(posts: readonly Post[]): Upload {
  return sheetOf(
    ...posts.map((one) =>
      [
        one.name,
        one.email,
        "",
        one.role,
        one.grade,
        one.site,
        one.specialty,
        "",
        one.from,
        one.until,
      ].join(","),
    ),
  );
}
