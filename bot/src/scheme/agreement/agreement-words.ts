import { AGREEMENT_FIELDS, type AgreementField, type AgreementText } from "./agreement-text";

/** What each field is called, in the order in which they are read (NB1). */
export const AGREEMENT_LABELS: Readonly<Record<AgreementField, string>> = {
  startsOn: "Start date",
  endsOn: "Estimated end date",
  howOften: "How often we meet",
  howLong: "For how long",
  whenAndWhere: "When and where",
  contact: "How we prefer to be in touch",
  doctorHopes: "What the foundation doctor hopes to gain",
  supporterHopes: "What the supporter hopes to gain",
  notes: "Anything else",
};

/** What each signature promises (NB1). */
export const CONFIDENTIALITY_PROMISE =
  "What we talk about stays between the two of us, unless someone may be at risk of harm.";

/** Between one field of the kept text and the next: what nobody types. */
const BETWEEN = "\u001f";

/** The whole text as one, to be sealed. */
export function agreementAsOne(text: AgreementText): string {
  return AGREEMENT_FIELDS.map((field) => text[field].replaceAll(BETWEEN, " ")).join(BETWEEN);
}

/** The text of what `agreementAsOne` made. @throws Error for any other, without quoting it. */
export function agreementOfOne(one: string): AgreementText {
  const [startsOn, endsOn, howOften, howLong, whenAndWhere, contact, ...rest] = one.split(BETWEEN);
  const [doctorHopes, supporterHopes, notes, ...more] = rest;
  if (
    startsOn === undefined ||
    endsOn === undefined ||
    howOften === undefined ||
    howLong === undefined ||
    whenAndWhere === undefined ||
    contact === undefined ||
    doctorHopes === undefined ||
    supporterHopes === undefined ||
    notes === undefined ||
    more.length > 0
  ) {
    throw new Error("An agreement was written by another version.");
  }
  const meetings = { startsOn, endsOn, howOften, howLong, whenAndWhere, contact };
  return { ...meetings, doctorHopes, supporterHopes, notes };
}
