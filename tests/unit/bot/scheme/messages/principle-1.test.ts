import { whyNotSend, whyNotSendTo } from "../../../../../bot/src/scheme/messages/may-go";
import {
  MESSAGE_KINDS,
  type MessageKind,
  type SubjectMessageKind,
} from "../../../../../bot/src/scheme/messages/message";
import { messageAbout } from "../../../../../bot/src/scheme/messages/plan";
import { waitOf } from "../../../../../bot/src/scheme/messages/wait";
import type { Person } from "../../../../../bot/src/scheme/people/person";
import { DEFAULT_POLICY } from "../../../../../bot/src/scheme/policy/policy";
import { anyMessage, isAboutPairing } from "../../../../support/any-message";
import {
  aFoundationDoctor,
  ANNOUNCED,
  aPairing,
  aSupporter,
  ended,
  optedOut,
  silenced,
  TODAY as NOON,
} from "../../../../support/builders";

type Verdict = "goes" | "waits" | "stops";
type Column = "opted in" | "opted out" | "silenced" | "away";

/** The table as the product has it, written down a second time: a row for each column of the kinds. */
const TABLE: Readonly<
  Record<(typeof MESSAGE_KINDS)[MessageKind]["column"], Readonly<Record<Column, Verdict>>>
> = {
  introduction: { "opted in": "goes", "opted out": "goes", silenced: "goes", away: "goes" },
  reminder: { "opted in": "goes", "opted out": "goes", silenced: "stops", away: "waits" },
  prompt: { "opted in": "goes", "opted out": "stops", silenced: "goes", away: "waits" },
  "about-the-pairing": { "opted in": "goes", "opted out": "goes", silenced: "goes", away: "goes" },
  answer: { "opted in": "goes", "opted out": "goes", silenced: "goes", away: "goes" },
};

const STRICTNESS: readonly Verdict[] = ["goes", "waits", "stops"];
const TODAY = "2026-08-12";
const AT_WORK = {
  now: NOON,
  policy: DEFAULT_POLICY,
  holidays: { nation: "england", days: new Set<string>() },
} as const;
const AWAY = { from: "2026-08-10", until: "2026-08-20" };

/** Which columns hold for somebody: every combination there is. */
const COMBINATIONS: readonly (readonly Column[])[] = (["opted in", "opted out"] as const).flatMap(
  (choice) => [
    [choice],
    [choice, "silenced" as const],
    [choice, "away" as const],
    [choice, "silenced" as const, "away" as const],
  ],
);

function inState(person: Person, columns: readonly Column[]): Person {
  const chosen = columns.includes("opted out") ? optedOut(person) : person;
  const quiet = columns.includes("silenced") ? silenced(chosen) : chosen;
  return columns.includes("away") ? { ...quiet, away: AWAY } : quiet;
}

const TO_SUPPORTER: readonly MessageKind[] = [
  "doctor-announced",
  "opt-out-told",
  "rejoin-told",
  "introduction-due",
];

function whyNot(kind: MessageKind, person: Person) {
  if (!isAboutPairing(kind)) {
    const other: SubjectMessageKind = kind;
    return whyNotSendTo(other, person, TODAY);
  }
  const toSupporter = TO_SUPPORTER.includes(kind);
  const supporter = toSupporter ? person : aSupporter({ away: AWAY });
  // What is told must be so: this doctor opted out and said that the supporter may know.
  const itself =
    kind === "opt-out-told" ? optedOut(aFoundationDoctor(), supporter) : aFoundationDoctor();
  const doctor = toSupporter ? itself : person;
  const made = aPairing(doctor, supporter);
  const pairing = kind === "pairing-ended" ? ended(made) : made;
  const message = messageAbout(pairing, kind, person.id, ANNOUNCED);
  return whyNotSend({ message, recipient: person, doctor, supporter, pairing, today: TODAY });
}

function verdictOn(kind: MessageKind, columns: readonly Column[]): Verdict {
  const base = TO_SUPPORTER.includes(kind) ? aSupporter() : aFoundationDoctor();
  const person = inState(base, columns);
  if (whyNot(kind, person) !== undefined) return "stops";
  return waitOf(anyMessage(kind, person.id), person, AT_WORK) === undefined ? "goes" : "waits";
}

describe("the table of principle 1", () => {
  it.each(Object.keys(MESSAGE_KINDS) as MessageKind[])(
    "holds for %s, whatever somebody chose; where several columns hold, the strictest wins",
    (kind) => {
      for (const columns of COMBINATIONS) {
        const row = TABLE[MESSAGE_KINDS[kind].column];
        const strictest = Math.max(...columns.map((column) => STRICTNESS.indexOf(row[column])));
        expect([kind, columns, verdictOn(kind, columns)]).toEqual([
          kind,
          columns,
          STRICTNESS[strictest],
        ]);
      }
    },
  );
});
