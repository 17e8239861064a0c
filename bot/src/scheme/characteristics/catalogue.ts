/** Something that may be chosen of a characteristic. `value` is what is kept; it stays when the label is reworded. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface StandingCharacteristic {
  readonly key: string;
  readonly label: string;
  readonly about?: string;
  /** Absent: "yes, this is me". */
  readonly choices?: readonly Choice[];
}

/**
 * What the guide lists (NP5, NP7), in plain words. Short lists: a person is found by sharing one word with
 * another, not by being described. The groups of ethnicity are those of the census of England and Wales.
 */
export const STANDING_CHARACTERISTICS: readonly StandingCharacteristic[] = [
  {
    key: "ethnicity",
    label: "Ethnicity",
    choices: [
      { value: "asian", label: "Asian or Asian British" },
      { value: "black", label: "Black, Black British, Caribbean or African" },
      { value: "mixed", label: "Mixed or multiple ethnic groups" },
      { value: "white", label: "White" },
      { value: "another", label: "Another ethnic group" },
    ],
  },
  {
    key: "faith",
    label: "Faith or belief",
    choices: [
      { value: "buddhist", label: "Buddhist" },
      { value: "christian", label: "Christian" },
      { value: "hindu", label: "Hindu" },
      { value: "jewish", label: "Jewish" },
      { value: "muslim", label: "Muslim" },
      { value: "sikh", label: "Sikh" },
      { value: "another", label: "Another faith" },
      { value: "none", label: "No religion" },
    ],
  },
  {
    key: "disability",
    label: "Disability",
    about: "You have a disability, a long-term condition, or are neurodivergent.",
  },
  {
    key: "sexual-orientation",
    label: "Sexual orientation",
    choices: [
      { value: "lesbian-or-gay", label: "Lesbian or gay" },
      { value: "bisexual", label: "Bisexual" },
      { value: "heterosexual", label: "Heterosexual or straight" },
      { value: "another", label: "Another orientation" },
    ],
  },
  {
    key: "sex",
    label: "Sex",
    choices: [
      { value: "female", label: "Female" },
      { value: "male", label: "Male" },
    ],
  },
  {
    key: "gender-reassignment",
    label: "Gender reassignment",
    about: "You are trans, or your gender is not the one registered at birth.",
  },
  {
    key: "pregnancy-or-maternity",
    label: "Pregnancy or maternity",
    about: "You are pregnant, on maternity leave, or not long back from it.",
  },
  {
    key: "parent-or-carer",
    label: "Parent or carer",
    about: "You are a parent, or somebody relies on you for their care.",
  },
  {
    key: "less-than-full-time",
    label: "Less than full time",
    about: "You work or train less than full time, or mean to.",
  },
  {
    key: "widening-participation",
    label: "Widening-participation background",
    about: "You came to medicine from a background that few doctors come from.",
  },
  {
    key: "international-graduate",
    label: "International graduate",
    about: "You qualified outside the United Kingdom.",
  },
  {
    key: "age",
    label: "Age",
    choices: [
      { value: "under-30", label: "Under 30" },
      { value: "30-to-39", label: "30 to 39" },
      { value: "40-or-over", label: "40 or over" },
    ],
  },
];
