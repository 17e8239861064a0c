import { counted, inFigures } from "./counted";

/** Choosing another supporter for a doctor of a proposal. */
export const changeText = {
  title: (doctor: string) => `A supporter for ${doctor}`,
  close: "Close",
  lead: "Whoever you choose is locked. What it costs is said in places and fit.",
  search: "Find a supporter",
  choices: "Supporters who may be chosen",
  now: "Theirs in this proposal.",
  load: (load: number, capacity: number) =>
    `${load} of ${counted(capacity, "place", "places")} taken`,
  nobody: "Nobody may be chosen at present. Below it says why, one by one.",
  nothingFound: "Nobody fits that search.",
  more: (n: number) => `${counted(n, "more is", "more are")} not shown. Search by name.`,
  cannot: (n: number) => `${inFigures(n)} cannot be chosen`,
  choose: "Choose a supporter",
  give: (supporter: string) => `Give them ${supporter}`,
  giveAndSolve: (supporter: string) => `Give them ${supporter} and solve the rest again`,
  giving: "Working",
  given: (doctor: string, supporter: string) => `${doctor} has ${supporter}, and it is locked.`,
  cost: (fit: number, without: number) =>
    [
      without === 0
        ? ""
        : without > 0
          ? `${counted(without, "more doctor goes", "more doctors go")} without.`
          : `${counted(-without, "doctor fewer goes", "doctors fewer go")} without.`,
      fit === 0
        ? "The fit of the whole is the same."
        : `The fit of the whole is ${inFigures(Math.abs(fit))} ${fit > 0 ? "worse" : "better"}.`,
    ]
      .filter((words) => words.length > 0)
      .join(" "),
} as const;
