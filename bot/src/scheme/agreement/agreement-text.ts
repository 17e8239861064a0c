/** What a pair agree on (NB1). The two names are not in it: they are those of their rows. */
export interface AgreementText {
  /** A day, `2026-08-17`. Empty, as every field here, where nothing was written yet. */
  readonly startsOn: string;
  /** The day on which they expect it to end. */
  readonly endsOn: string;
  readonly howOften: string;
  readonly howLong: string;
  readonly whenAndWhere: string;
  readonly contact: string;
  readonly doctorHopes: string;
  readonly supporterHopes: string;
  readonly notes: string;
}

/** The name of a field. */
export type AgreementField = keyof AgreementText;

/** The fields in the order in which they are read, and how much each holds, in characters. */
const AGREEMENT_LIMITS: Readonly<Record<AgreementField, number>> = {
  startsOn: 10,
  endsOn: 10,
  howOften: 200,
  howLong: 200,
  whenAndWhere: 500,
  contact: 200,
  doctorHopes: 1_000,
  supporterHopes: 1_000,
  notes: 2_000,
};

/** The fields in the order in which they are read. */
export const AGREEMENT_FIELDS = [
  "startsOn",
  "endsOn",
  "howOften",
  "howLong",
  "whenAndWhere",
  "contact",
  "doctorHopes",
  "supporterHopes",
  "notes",
] as const satisfies readonly AgreementField[];

/** What may stay empty: everything else is there before anybody signs. */
const OPTIONAL: readonly AgreementField[] = ["notes"];

/** An agreement in which nothing is written. */
export const EMPTY_AGREEMENT: AgreementText = {
  startsOn: "",
  endsOn: "",
  howOften: "",
  howLong: "",
  whenAndWhere: "",
  contact: "",
  doctorHopes: "",
  supporterHopes: "",
  notes: "",
};

/** Why a text is not taken. Nothing of what it says is in it. */
export type AgreementTextRefusal =
  | {
      readonly code: "too-long";
      readonly field: AgreementField;
      readonly limit: number;
      readonly length: number;
    }
  | { readonly code: "ends-before-start" };

/** Why a text cannot be kept; undefined where it can. One that is not finished can. */
export function whyNotKeepText(text: AgreementText): AgreementTextRefusal | undefined {
  for (const field of AGREEMENT_FIELDS) {
    const { length } = Array.from(text[field]);
    const limit = AGREEMENT_LIMITS[field];
    if (length > limit) return { code: "too-long", field, limit, length };
  }
  const { startsOn, endsOn } = text;
  if (startsOn !== "" && endsOn !== "" && endsOn < startsOn) return { code: "ends-before-start" };
  return undefined;
}

/** What is still to be written before anybody can sign (NB1). */
export function missingIn(text: AgreementText): readonly AgreementField[] {
  return AGREEMENT_FIELDS.filter((field) => !OPTIONAL.includes(field) && text[field].trim() === "");
}

/** The text without blanks around its fields. */
export function trimmed(text: AgreementText): AgreementText {
  return {
    startsOn: text.startsOn,
    endsOn: text.endsOn,
    howOften: text.howOften.trim(),
    howLong: text.howLong.trim(),
    whenAndWhere: text.whenAndWhere.trim(),
    contact: text.contact.trim(),
    doctorHopes: text.doctorHopes.trim(),
    supporterHopes: text.supporterHopes.trim(),
    notes: text.notes.trim(),
  };
}

/** Whether two texts say the same. */
export function isSameText(one: AgreementText, other: AgreementText): boolean {
  return AGREEMENT_FIELDS.every((field) => one[field] === other[field]);
}
