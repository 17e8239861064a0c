/**
 * The work-related burnout scale of the Copenhagen Burnout Inventory, in its published English wording, order and answers. These
 * sentences are the instrument's and not the product's: they are data, are shown as they stand, and are never reworded, or
 * its numbers could not be compared with anybody else's.
 *
 * Source: Kristensen TS, Borritz M, Villadsen E, Christensen KB. The Copenhagen Burnout Inventory: a new tool for the assessment of
 * burnout. Work & Stress 2005; 19(3): 192-207; the English questionnaire of the PUMA study. Free to use with its source.
 */
export const PULSE_SOURCE =
  "Work-related burnout, Copenhagen Burnout Inventory (Kristensen, Borritz, Villadsen and Christensen, Work & Stress 2005; 19(3): 192-207).";

/** The answers of each scale, from the one that scores 100 in steps of 25 to the one that scores 0. */
export const PULSE_SCALES = {
  degree: [
    "To a very high degree",
    "To a high degree",
    "Somewhat",
    "To a low degree",
    "To a very low degree",
  ],
  often: ["Always", "Often", "Sometimes", "Seldom", "Never/almost never"],
} as const;

/** A question of the instrument. */
export interface PulseQuestion {
  readonly words: string;
  readonly scale: keyof typeof PULSE_SCALES;
  /** The last answer scores 100, and the first 0. */
  readonly reversed: boolean;
}

/** The seven questions, in the instrument's order. */
export const PULSE_QUESTIONS: readonly PulseQuestion[] = [
  { words: "Is your work emotionally exhausting?", scale: "degree", reversed: false },
  { words: "Do you feel burnt out because of your work?", scale: "degree", reversed: false },
  { words: "Does your work frustrate you?", scale: "degree", reversed: false },
  {
    words: "Do you feel worn out at the end of the working day?",
    scale: "often",
    reversed: false,
  },
  {
    words: "Are you exhausted in the morning at the thought of another day at work?",
    scale: "often",
    reversed: false,
  },
  {
    words: "Do you feel that every working hour is tiring for you?",
    scale: "often",
    reversed: false,
  },
  {
    words: "Do you have enough energy for family and friends during leisure time?",
    scale: "often",
    reversed: true,
  },
];
