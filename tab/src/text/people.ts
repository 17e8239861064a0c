import type { PeopleKind } from "@near-peer/bot/contract";
import { agreeing, counted, inFigures } from "./counted";

/** The People page. */
export const peopleText = {
  title: "People",
  lead: "Everybody in the scheme. They come from your spreadsheets; each is linked once they open Near-peer in Teams.",
  import: "Import people",
  which: "Which people",
  kinds: {
    "foundation-doctors": "Foundation doctors",
    "senior-doctors": "Senior doctors",
    staff: "Staff",
    past: "No longer in post",
  } satisfies Record<PeopleKind, string>,
  search: "Search by name, e-mail, GMC number, grade or site",
  filter: "Show",
  filters: {
    all: "All",
    "without-supporter": "Without a supporter",
    "not-linked": "Not linked",
    "opted-out": "Opted out",
    invited: "Invited",
    "may-support": "F2s who may support",
    volunteered: "Volunteered",
  },
  columns: {
    name: "Name",
    grade: "Grade and post",
    place: "Site and specialty",
    supporter: "Supporter",
    participation: "Taking part",
    linked: "Teams",
    volunteering: "Volunteering",
    carrying: "Doctors",
    role: "Role",
  },
  gmc: (number: string) => `GMC ${number}`,
  linked: "Linked",
  notLinked: "Not linked",
  optedIn: "Taking part",
  optedOut: "Opted out",
  volunteering: {
    invited: "Invited",
    applied: "Applied",
    volunteered: "Volunteered",
    "not-able": "Not able this year",
    "stepped-down": "Stepped down",
  },
  noSupporter: "None yet",
  byOwnWish: "None, by own wish",
  choose: "Choose",
  chooseFor: (name: string) => `Choose a supporter for ${name}`,
  carrying: (has: number, capacity: number) => `${has} of ${capacity}`,
  from: (day: string) => `from ${day}`,
  until: (day: string) => `until ${day}`,
  roles: {
    "foundation-doctor": "Foundation doctor",
    "senior-doctor": "Senior doctor",
    "educational-supervisor": "Educational supervisor",
    deputy: "Deputy",
    dme: "Director of medical education",
    "regional-viewer": "Regional viewer",
    director: "Director",
    administrator: "Administrator",
  },
  shown: (n: number) => `${counted(n, "person", "people")} shown`,
  emptyTitle: {
    "foundation-doctors": "No foundation doctors yet",
    "senior-doctors": "No senior doctors yet",
    staff: "Nobody runs this scheme yet",
    past: "Nobody has left yet",
  } satisfies Record<PeopleKind, string>,
  emptyText: {
    "foundation-doctors":
      "The foundation doctors of the scheme will appear here. Import the spreadsheets you have, or start from our template.",
    "senior-doctors":
      "Senior doctors who might become supporters will appear here. Import the spreadsheets you have, or start from our template.",
    staff: "Directors, administrators, deputies and the DME will appear here.",
    past: "Doctors whose last post in the scheme is over will appear here.",
  } satisfies Record<PeopleKind, string>,
  nothingFoundTitle: "Nobody fits",
  nothingFoundText: "Change the search, or show all.",
  showAll: "Show all",
} as const;

/** The director's statement that senior doctors volunteered. */
export const volunteerText = {
  hint: (n: number) =>
    `${counted(n, "senior doctor is", "senior doctors are")} invited only. A supporter is someone who volunteered.`,
  choose: "Choose who volunteered",
  selectAll: (n: number) => `Select all ${inFigures(n)}`,
  clear: "Clear selection",
  selected: (n: number) => `${inFigures(n)} selected`,
  state: (n: number) => `State that ${inFigures(n)} volunteered`,
  stateNone: "State that they volunteered",
  dialogTitle: (n: number) => `State that ${counted(n, "doctor", "doctors")} volunteered`,
  explain: (n: number) =>
    `You state that ${agreeing(n, "this doctor", "these doctors")} volunteered to be a near-peer supporter, and that ${agreeing(n, "their supervisor was", "their supervisors were")} told. Your statement is recorded with your name and today's date, and can be audited.`,
  others: (n: number) => `and ${inFigures(n)} more`,
  toldOn: "Supervisor told on",
  toldOnHint: "The day on which the educational supervisor, appraiser or DME was told.",
  needsDay: "Choose the day on which the supervisor was told.",
  notFuture: "The day can't be in the future.",
  confirm: "Record my statement",
  cancel: "Cancel",
  done: (stated: number, already: number) =>
    already === 0
      ? `${counted(stated, "doctor now counts", "doctors now count")} as a supporter who volunteered.`
      : `${counted(stated, "doctor now counts", "doctors now count")} as a supporter who volunteered. ${counted(already, "had", "had")} been recorded before.`,
} as const;
