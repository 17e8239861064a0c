import type { Person } from "../../scheme/people/person";
import { recognitionReference } from "../../scheme/recognition/recognition";
import type { SessionKind, SupervisionForm } from "../../scheme/recognition/training-session";
import type { Ports } from "../ports/ports";
import { statementLines } from "../recognition/statement-words";
import { dayWithYear, fact, momentInWords, section, type DataSection } from "./sections";

const KIND: Readonly<Record<SessionKind, string>> = {
  course: "A course",
  supervision: "Supervision for supporters",
};

const FORM: Readonly<Record<SupervisionForm, string>> = {
  "one-to-one": "one to one",
  group: "in a group",
};

/** What is noted of a supporter's training, and the statements that were issued to them (NP11, NP26). */
export async function ownRecognition(
  { store }: Pick<Ports, "store">,
  { schemeId, id, sessions = [] }: Person,
): Promise<DataSection> {
  const mine = (await store.list(schemeId, "recognition"))
    .map(({ value }) => value)
    .filter(({ supporterId }) => supporterId === id)
    .toSorted((a, b) => a.issuedAt.localeCompare(b.issuedAt));
  return section("recognition", [
    ...sessions.map(({ on, kind, minutes, title, form, by }) => [
      ...fact("What you took part in", KIND[kind]),
      ...fact("Called", title),
      ...fact("Held", form === undefined ? undefined : FORM[form]),
      ...fact("On", dayWithYear(on)),
      ...fact("For", `${minutes} minutes`),
      ...fact("Noted by", by === undefined ? "you" : "those who run the scheme"),
    ]),
    ...mine.map((one) => [
      ...fact("Statement of support", recognitionReference(one)),
      ...fact("Issued on", momentInWords(one.issuedAt)),
      ...statementLines(one.facts).flatMap(({ name, value }) => fact(name, value)),
    ]),
  ]);
}
