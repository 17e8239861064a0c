import type { IsoDate } from "../scheme/shared/time";

const GIVEN =
  "Aisha Ben Chidi Divya Eilidh Femi Grace Hamza Isla Jin Kofi Leila Marek Niamh Omar Priya Rhys Sofia Tariq Una Viktor Wren Yusuf Zara".split(
    " ",
  );
const FAMILY =
  "Abara Bellweather Castellan Dunmore Eversley Farrant Greystoke Hallam Ivory Jessop Kestrel Lindqvist Marlow Nightjar Oakhurst Pemberly Quillon Rookwood Silverdale Thornbury Underhill Vantage Whitlock Yarrow".split(
    " ",
  );
const SITES = ["Northgate Infirmary", "Riverside Hospital"];
const SPECIALTIES = [
  "Acute Medicine",
  "General Surgery",
  "Emergency Medicine",
  "Paediatrics",
  "Psychiatry",
  "General Practice",
];
const SENIOR_GRADES = ["ST1", "ST3", "CT2", "Clinical fellow", "ST5", "Specialty doctor", "ST7"];

const DOCTORS = 60;
const SUPPORTERS = 50;

function pick(list: readonly string[], index: number): string {
  return list[index % list.length] ?? "";
}

/** A different invented person for each number. */
function person(index: number): { name: string; email: string } {
  const given = pick(GIVEN, index);
  // Moves on by one after each round of first names, so that no full name comes twice.
  const family = pick(FAMILY, index + Math.floor(index / GIVEN.length) * 5 + index * 7);
  const email = `${given}.${family}`.toLowerCase();
  return { name: `${given} ${family}`, email: `${email}.${index + 1}@northgate.example` };
}

function row(index: number, today: IsoDate): string {
  const supporter = index >= DOCTORS;
  const number = index - DOCTORS;
  const grade = supporter ? pick(SENIOR_GRADES, number) : index % 2 === 0 ? "F1" : "F2";
  const { name, email } = person(index);
  return [
    name,
    email,
    String(7_100_000 + index * 37),
    supporter ? "supporter" : "foundation doctor",
    grade,
    pick(SITES, Math.floor(index / 3)),
    pick(SPECIALTIES, Math.floor(index / 2)),
    supporter && number % 9 === 0 ? "3" : "",
    today,
    "",
  ].join(",");
}

/** A sheet in the product's own template: 60 foundation doctors and 50 more senior ones, all invented. */
export function demoCsv(today: IsoDate): string {
  const headings = "name,email,gmc,role,grade,site,specialty,capacity,start,end";
  const rows = Array.from({ length: DOCTORS + SUPPORTERS }, (_, index) => row(index, today));
  return `${[headings, ...rows].join("\r\n")}\r\n`;
}
