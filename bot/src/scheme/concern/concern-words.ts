import { dayInWords, londonClock } from "../calendar/london";
import { fullName, type Person } from "../people/person";
import type { Instant } from "../shared/time";
import type { ReaderChoice, ReaderRole } from "./who-reads";

const ROLE: Readonly<Record<ReaderRole, string>> = {
  director: "director",
  dme: "director of medical education",
  deputy: "deputy",
};

/** A reader with what they read it as: "Amara Whitfield, director". */
export function readerInWords({ name }: Pick<Person, "name">, as: ReaderRole): string {
  return `${fullName(name)}, ${ROLE[as]}`;
}

/** Who a choice is: "Amara Whitfield, director", or "Amara Whitfield or Ben Cole, directors" (each may read it). */
export function choiceInWords({ addressee, readers }: ReaderChoice): string {
  const names = readers.map(({ name }) => fullName(name)).toSorted();
  const last = names.at(-1) ?? "";
  if (names.length < 2) return `${last}, ${ROLE[addressee]}`;
  const plural = addressee === "dme" ? "directors of medical education" : "directors";
  return `${names.slice(0, -1).join(", ")} or ${last}, ${plural}`;
}

/** A moment as people say it: "14:00 on Thursday 13 August". */
export function momentInWords(at: Instant): string {
  const { date, time } = londonClock(at);
  return `${time} on ${dayInWords(date)}`;
}
