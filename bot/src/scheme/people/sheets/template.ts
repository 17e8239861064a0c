import { csvText } from "./csv-text";
import { TEMPLATE_HEADINGS } from "./layouts";

const EXAMPLE_EMAIL = "example.doctor@trust.example";

const EXAMPLE: Readonly<Record<(typeof TEMPLATE_HEADINGS)[number], string>> = {
  name: "Example Doctor",
  email: EXAMPLE_EMAIL,
  gmc: "7000000",
  role: "foundation doctor",
  grade: "F1",
  site: "Example Hospital",
  specialty: "General Medicine",
  capacity: "",
  start: "05/08/2026",
  end: "01/12/2026",
  "clinical supervisor": "",
  "educational supervisor": "",
};

/** The template that the import page offers: the headings, and one invented doctor, who is passed over if left in. */
export function templateCsv(): string {
  const example = TEMPLATE_HEADINGS.map((heading) => EXAMPLE[heading]);
  return csvText([TEMPLATE_HEADINGS, example]);
}

/** Whether an e-mail is the one of the invented doctor in the template. */
export function isExampleEmail(email: string | undefined): boolean {
  return email === EXAMPLE_EMAIL;
}
