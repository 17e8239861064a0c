import {
  layoutRefusalText,
  recogniseLayout,
} from "../../../../../../bot/src/scheme/people/sheets/recognise-layout";
import { PEOPLE_HEADINGS, PLACEMENT_HEADINGS, TEMPLATE_HEADINGS } from "./made-tables";

const SHORT_PLACEMENT = [
  "Surname*",
  "TIS Person ID",
  "GMC Number",
  "National Post Number*",
  "Date From*",
  "Date To*",
  "Placement Type*",
  "Placement Status*",
  "Site*",
  "WTE*",
  "Grade*",
  "Specialty1*",
  "Comments",
];
const ASSESSMENT = [
  "Trainee Surname*",
  "GMC Number",
  "Type*",
  "Review date*",
  "PYA",
  "Outcome",
  "Comments",
];

function layoutOf(headings: readonly string[]): string {
  const recognised = recogniseLayout(headings);
  return recognised.ok ? recognised.layout.id : recognised.refusal.code;
}

function refusalText(headings: readonly string[]): string {
  const recognised = recogniseLayout(headings);
  return recognised.ok ? "" : layoutRefusalText(recognised.refusal);
}

describe("the layout of a sheet", () => {
  it.each([
    ["tis-people", PEOPLE_HEADINGS],
    ["tis-placements", PLACEMENT_HEADINGS],
    ["tis-placements", SHORT_PLACEMENT],
    ["near-peer-template", TEMPLATE_HEADINGS],
    ["near-peer-template", ["Grade:", " NAME ", "E-mail*"]],
    ["assessments", ASSESSMENT],
  ])("is %s by the headings %j", (id, headings) => {
    expect(layoutOf(headings)).toBe(id);
  });

  it("is that of assessments whatever else stands beside the outcome: nothing of it is read (NP6)", () => {
    expect(layoutOf([...PLACEMENT_HEADINGS, ...ASSESSMENT.slice(3)])).toBe("assessments");
    expect(refusalText(ASSESSMENT)).toMatch(/never store outcomes/);
  });

  it("names every characteristic among the columns left out (NP8, PF-04, T-E5-2)", () => {
    const recognised = recogniseLayout(PEOPLE_HEADINGS);
    if (!recognised.ok) throw new Error("not recognised");
    const characteristics = recognised.layout.dropped
      .filter(({ reason }) => reason === "characteristic")
      .map(({ heading }) => heading);
    expect(characteristics).toEqual([
      "Title",
      "Date of Birth",
      "Gender",
      "Nationality",
      "Marital Status",
      "Religious Belief",
      "Ethnic Origin",
      "Sexual Orientation",
      "Disability",
      "Disability Details",
      "EEA Resident",
      "Permit to Work",
      "Settled",
      "Visa Details/Number",
      "Visa Issued",
      "Visa Valid To",
      "Country of Qualification",
    ]);
    const read = [
      "Forenames *",
      "Surname *",
      "GMC Number",
      "Record Status",
      "Known As",
      "Email Address",
    ];
    expect(recognised.layout.dropped.map(({ heading }) => heading).toSorted()).toEqual(
      PEOPLE_HEADINGS.filter((heading) => !read.includes(heading)).toSorted(),
    );
  });

  it("cannot be told from a column that is there twice", () => {
    expect(refusalText([...TEMPLATE_HEADINGS, "Grade"])).toMatch(/two columns for 'grade'/);
  });

  it("is refused with what is missing, or with all that was looked for", () => {
    expect(refusalText(PLACEMENT_HEADINGS.filter((one) => one !== "Date To*"))).toBe(
      "This looks like TIS placements, but there is no column 'Date To'. Add it, or copy your list into the template.",
    );
    expect(refusalText(["Song", "Singer"])).toMatch(
      /TIS people \(Forenames, Surname, .*our own template \(name, email, grade\)/,
    );
  });

  it("says nothing of the file when refused: a list without headings has people in its first row", () => {
    expect(refusalText(["Ada Quill", "ada@trust.example", "Grade"])).not.toMatch(/Ada|trust/);
  });
});
