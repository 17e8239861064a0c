import { dayInWords, londonDate } from "../../scheme/calendar/london";
import {
  recognitionReference,
  RECOGNITION_MONTHS,
  type Recognition,
  type RecognitionFacts,
} from "../../scheme/recognition/recognition";
import type { NamedCourse, SessionTotal } from "../../scheme/recognition/training-session";
import type { IsoDate } from "../../scheme/shared/time";
import type { PdfBlock, PdfDocument } from "../ports/pdf";

/** A name and what it stands for. */
export interface StatementLine {
  readonly name: string;
  readonly value: string;
}

/** A domain of the GMC's generic professional capabilities that supporting touches, and how to show it. */
export interface CapabilityAdvice {
  readonly domain: string;
  readonly evidence: string;
}

/** The domains that fit, in words of our own. Source: General Medical Council, Generic professional capabilities framework. */
export const CAPABILITIES: readonly CapabilityAdvice[] = [
  {
    domain: "Domain 1, professional values and behaviours",
    evidence:
      "You gave time to a colleague of your own accord, and kept what they told you. Reflect on a boundary that you kept, or on when confidence has a limit. Leave out anything by which somebody could be known.",
  },
  {
    domain: "Domain 2, professional skills",
    evidence:
      "You listened, explained and gave feedback. Reflect on one conversation that went differently from what you expected, and on what you would say now.",
  },
  {
    domain: "Domain 5, leadership and team working",
    evidence:
      "You helped somebody settle into a team and stood by them. Add what colleagues said of you as a supporter, and what you changed because of it.",
  },
  {
    domain: "Domain 8, education and training",
    evidence:
      "You supported the learning of others and prepared for it. Add certificates of the module and of courses, and what you took from supervision.",
  },
];

/** What a statement says, a line each: the same on paper, on screen and in a copy of one's data. */
export function statementLines(facts: RecognitionFacts): readonly StatementLine[] {
  const { name, grade, schemeName, provider, from, until, doctors, capacity, module } = facts;
  const { course, supervision } = facts.sessions;
  const offered = capacity === 0 ? "No more at present" : `Up to ${capacity} at a time`;
  return [
    { name: "Name", value: name },
    ...lineOf("Grade", grade),
    { name: "Scheme", value: schemeName },
    { name: "Provider", value: provider },
    { name: "Near-peer supporter from", value: withYear(from) },
    { name: "Until", value: until === undefined ? "The date of this statement" : withYear(until) },
    { name: "Foundation doctors supported", value: String(doctors) },
    { name: "Offered to support", value: offered },
    ...lineOf("eLfH Medical Mentoring module", module && withYear(module)),
    ...lineOf("Local courses", course && totalInWords(course)),
    ...lineOf("Courses by name", facts.courses?.map(courseInWords).join("; ")),
    ...lineOf("Supervision for supporters", supervision && totalInWords(supervision)),
  ];
}

/** By the wording it was issued in: what was handed in stays as it is, to the byte. */
const WHOSE_WORD: Readonly<Record<Recognition["wording"], string>> = {
  1: "training and supervision are in the supporter's own word.",
  2: "training and supervision are in the supporter's own word, or were noted by those who run the scheme.",
};

/** The file: made of what was stored with the statement and of nothing else, so that it can be made again (NP26). */
export function statementDocument(recognition: Recognition): PdfDocument {
  const { facts, issuedAt } = recognition;
  const reference = recognitionReference(recognition);
  const { schemeName, name } = facts;
  return {
    title: `Statement of support: ${name}`,
    at: issuedAt,
    blocks: [
      { kind: "heading", level: 1, text: "Statement of support" },
      {
        kind: "paragraph",
        text: `${name} has been a near-peer supporter of foundation doctors in ${schemeName}. This statement is for their review (ARCP) or appraisal.`,
      },
      {
        kind: "facts",
        rows: [
          ...statementLines(facts),
          { name: "Issued on", value: withYear(londonDate(issuedAt)) },
          { name: "Reference", value: reference },
        ],
      },
      ...aboutCapabilities(),
      { kind: "heading", level: 2, text: "About this statement" },
      {
        kind: "paragraph",
        text: `Support is informal, voluntary and confidential. So this names nobody who was supported, and says nothing of what was talked about. The scheme recorded the dates and the number; ${WHOSE_WORD[recognition.wording]}`,
      },
      {
        kind: "paragraph",
        text: `A director of the scheme can look the reference up for ${RECOGNITION_MONTHS} months after the day of issue, and say whether this is genuine and what it said.`,
      },
    ],
  };
}

function aboutCapabilities(): readonly PdfBlock[] {
  return [
    { kind: "heading", level: 2, text: "Capabilities this can be evidence of" },
    {
      kind: "paragraph",
      text: "Supporting near peers touches these domains of the GMC's generic professional capabilities. A statement alone shows that it happened; a reflection shows what was learnt.",
    },
    {
      kind: "list",
      items: CAPABILITIES.map(({ domain, evidence }) => `${domain}. ${evidence}`),
    },
  ];
}

function lineOf(name: string, value: string | undefined): readonly StatementLine[] {
  return value === undefined ? [] : [{ name, value }];
}

function courseInWords({ title, on }: NamedCourse): string {
  return `${title} (${withYear(on)})`;
}

function withYear(day: IsoDate): string {
  return `${dayInWords(day)} ${day.slice(0, 4)}`;
}

function totalInWords({ count, minutes }: SessionTotal): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [hours > 0 ? `${hours} h` : "", rest > 0 ? `${rest} min` : ""];
  const time = parts.filter((part) => part !== "").join(" ");
  return `${count} ${count === 1 ? "session" : "sessions"}, ${time} in all`;
}
