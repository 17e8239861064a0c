import { agreeing, counted } from "./counted";

/** The Import page. */
export const importText = {
  title: "Import people",
  back: "People",
  lead: "Take the spreadsheets you have. First you see what would change; nothing is added until you confirm.",
  drop: "Drop spreadsheets here",
  or: "or",
  browse: "Choose files",
  browseLabel: "Choose spreadsheets, .xlsx or .csv",
  limits: "Up to 4 files, .xlsx or .csv, 5 MB each. Several sheets are joined on the GMC number.",
  chosen: "Files to check",
  remove: (name: string) => `Remove ${name}`,
  size: (bytes: number) =>
    bytes < 1_000_000
      ? `${Math.max(1, Math.round(bytes / 1_000))} KB`
      : `${(bytes / 1_000_000).toFixed(1)} MB`,
  check: (n: number) => (n === 1 ? "Check the file" : `Check the ${n} files`),
  checking: "Reading the spreadsheets and comparing them with who is there",
  knownTitle: "What we can read",
  known: [
    "TIS people and placement lists, as they are exported. Order and spacing of the headings don't matter.",
    "Our own template: name, email, gmc, role, grade, site, specialty, capacity, start, end.",
  ],
  neverTitle: "What is never taken in",
  never:
    "Columns about ethnicity, faith, disability, sex, age and the like are dropped, and we say which. Such things count here only if a person states them.",
  template: "Download the template",
  tooMany: "Choose 4 files at most. Remove one and add the other.",
  tooLarge: (name: string) => `${name} is larger than 5 MB. Split it, then add the parts.`,
  tooLargeTogether: "Together the files are larger than 10 MB. Check them in two goes.",
  unreadable: (name: string) =>
    `${name} could not be opened on this device. Close it in Excel, then choose it again.`,
  emptyFile: (name: string) => `${name} is empty. Choose another file.`,
  nothingAdded: "Nothing has been added yet.",
} as const;

/** What a dry run found. */
export const dryRunText = {
  title: "What would change",
  lead: "Nothing has been added yet. Look through it, then confirm.",
  added: "to add",
  changed: "to change",
  unchanged: "already right",
  problems: (n: number) => agreeing(n, "row can't be taken", "rows can't be taken"),
  droppedTitle: "Columns left out",
  characteristics: (headings: string) =>
    `Left out because they are about personal characteristics: ${headings}. Near-peer never takes these from a spreadsheet.`,
  notNeeded: (headings: string) => `Left out because the scheme doesn't need them: ${headings}.`,
  problemsTitle: "Rows that can't be taken",
  problemsText:
    "The other rows can still be taken. To bring these in too, correct the spreadsheet and check it again.",
  row: (file: string, row: number) => (row === 0 ? file : `${file}, row ${row}`),
  /** The row stands beside it already. */
  problem: (text: string) => {
    const rest = text.replace(/^row \d+:\s*/i, "");
    return rest.charAt(0).toUpperCase() + rest.slice(1);
  },
  /** TIS marks a column that has to be filled in with a star. */
  heading: (heading: string) => heading.replace(/\s*\*+$/, ""),
  changesTitle: "People",
  search: "Search by name, e-mail, grade or site",
  filter: "Show",
  filters: { all: "All", add: "To add", change: "To change" },
  columns: {
    kind: "What",
    name: "Name",
    role: "Role",
    grade: "Grade",
    site: "Site",
    differences: "Changes",
    source: "From",
  },
  kinds: { add: "Add", change: "Change" },
  newPerson: "New",
  roles: { "foundation-doctor": "Foundation doctor", "senior-doctor": "Senior doctor" },
  confirm: (added: number, changed: number) => {
    if (changed === 0) return `Add ${counted(added, "person", "people")}`;
    if (added === 0) return `Change ${counted(changed, "person", "people")}`;
    return `Add ${added} and change ${changed}`;
  },
  confirming: "Bringing everybody in",
  discard: "Discard",
  again: "Choose other files",
  nothingTitle: "Nothing to do",
  nothingText: "Everything in these spreadsheets is already so.",
  nothingUsable:
    "No row of these spreadsheets can be taken. Correct them and check again. Nothing has been added.",
  discarded: "Discarded. Nothing was added.",
  done: (added: number, changed: number) =>
    `${counted(added, "person", "people")} added, ${changed} changed.`,
  doneTitle: "The people are in",
  doneText:
    "Senior doctors come in as invited. Next, say who of them volunteered; then allocate supporters.",
  toPeople: "Go to People",
  toSeniors: "Say who volunteered",
  more: "Import more",
} as const;
