import type { Upload } from "./director";

const HEADINGS = "name,email,gmc,role,grade,site,specialty,capacity,start,end";

/** A sheet in the product's own template, a line a person. */
export function sheetOf(...lines: readonly string[]): Upload {
  return { name: "people.csv", content: [HEADINGS, ...lines, ""].join("\r\n") };
}

/** Two foundation doctors and two who could support them: a scheme in small. */
export const FOUR_PEOPLE = sheetOf(
  "Sam Okafor,sam.okafor@northgate.example,7111111,foundation doctor,F1,Infirmary,Medicine,,2026-08-05,2027-08-03",
  "Ruth Vale,ruth.vale@northgate.example,7111112,foundation doctor,F2,Infirmary,Surgery,,2026-08-05,2027-08-03",
  "Ivo Lang,ivo.lang@northgate.example,7111113,supporter,ST3,Infirmary,Medicine,2,2026-08-05,2027-08-03",
  "Fay Moor,fay.moor@northgate.example,7111114,supporter,ST5,Riverside,Surgery,1,2026-08-05,2027-08-03",
);
