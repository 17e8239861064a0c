import type { ChangeoverStepView, ChangeoverView } from "@near-peer/bot/contract";
import { longDay } from "../platform/london-time";
import { changeoverText } from "./changeover";
import { counted, listed } from "./counted";

type Step = ChangeoverStepView["step"];

/** The steps of a changeover. */
export const changeoverStepsText = {
  title: "What is to be done",
  /** How much is open, and where the states come from. */
  open: (steps: number) =>
    steps === 0
      ? "Nothing is open. Each state comes from what is recorded, so a step can open again."
      : `${counted(steps, "step is", "steps are")} open. Each state comes from what is recorded: a step closes by itself once it is done.`,
  states: { "to-do": "To do", done: "Done", nothing: "Nothing to do" },
  by: (day: string) => `by ${day}`,
  who: "Show who",
  steps: {
    leaving: {
      name: "Who leaves",
      about: "Doctors whose last post ends before that day.",
    },
    "moving-up": {
      name: "Who moves up a grade",
      about: "F1s become F2s, and seniors go up. An F2 can support F1s, once they volunteer.",
    },
    pairs: {
      name: "Which pairs break",
      about:
        "A supporter is more senior on every day. Others who are proposed now are told on the morning of the day.",
    },
    "hand-over": {
      name: "Who directs the scheme",
      about:
        "A director who leaves hands the scheme over in one act. It needs a director, a DME and a deputy on that day too.",
    },
    statements: {
      name: "Statements of support",
      about:
        "Supporters whose last pair ends can show at their ARCP or appraisal what they did. A director issues statements to all of them in one act; each can have one issued themselves too, under Recognition.",
    },
    retention: {
      name: "What is deleted, and when",
      about: "What is kept of those who leave goes by itself, after the time the scheme decided.",
    },
  } satisfies Record<Step, { name: string; about: string }>,
  ways: {
    leaving: "Import people",
    "moving-up": "Import people",
    proposal: "Look at the proposal",
    pairs: "See what is published",
    "hand-over": "Hand over in Settings",
    statements: "Issue statements to everybody",
    supporters: "See the supporters",
    retention: "See what is deleted",
  },
} as const;

const ROLES = { director: "director", dme: "DME", deputy: "deputy" } as const;

/** What is known of a step, in a sentence or two. */
export function stepFacts(
  step: ChangeoverStepView,
  changeover: Pick<ChangeoverView, "breaking" | "starting">,
): readonly string[] {
  const { concerned, open } = step;
  switch (step.step) {
    case "leaving":
      return [
        concerned === 0
          ? "Nobody leaves, as far as the posts are known."
          : `${counted(concerned, "doctor leaves", "doctors leave")}.`,
        ...(open === 0 ? [] : [changeoverText.missingSupporters(open)]),
      ];
    case "moving-up":
      return [
        concerned === 0
          ? "Nobody moves up, as far as the posts are known."
          : `${counted(concerned, "doctor moves", "doctors move")} up.`,
        ...(open === 0 ? [] : [changeoverText.missingDoctors(open)]),
      ];
    case "pairs":
      return [pairsFact(step, changeover)];
    case "hand-over":
      return handOverFacts(step);
    case "statements":
      return [statementsFact(step)];
    case "retention":
      return [retentionFact(step)];
  }
}

function pairsFact(
  { state, concerned }: ChangeoverStepView,
  { breaking, starting }: Pick<ChangeoverView, "breaking" | "starting">,
): string {
  if (state === "nothing") return "Every pair holds, and nobody is without one.";
  if (state === "done") {
    return `${counted(concerned, "new pair is", "new pairs are")} published, and nothing is left that breaks.`;
  }
  const parts = [
    ...(breaking.length === 0 ? [] : [counted(breaking.length, "pair breaks", "pairs break")]),
    ...(starting === 0 ? [] : [counted(starting, "doctor has nobody", "doctors have nobody")]),
  ];
  return `${listed(parts)} by then.`;
}

function handOverFacts({ people, unfilled }: ChangeoverStepView): readonly string[] {
  return [
    ...(people.length === 0 ? [] : [`On that day: ${listed(people.map(({ name }) => name))}.`]),
    ...(unfilled.length === 0
      ? []
      : [`Nobody is ${listed(unfilled.map((role) => ROLES[role]))} on that day.`]),
  ];
}

function statementsFact({ state, concerned, open }: ChangeoverStepView): string {
  if (state === "nothing") return "No supporter's last pair ends.";
  if (state === "done") {
    return `${counted(concerned, "supporter finishes and has", "supporters finish and have")} a statement of these weeks.`;
  }
  return `${counted(concerned, "supporter finishes", "supporters finish")}; ${counted(open, "has", "have")} no statement of these weeks yet.`;
}

function retentionFact({ state, concerned, day }: ChangeoverStepView): string {
  if (state === "to-do")
    return "A deletion has stopped, since much would go at once. It waits for a director.";
  if (day === undefined) {
    return concerned === 0 ? "Nobody leaves, so nothing more falls due." : "Nothing has a day yet.";
  }
  return `The first of it goes on ${longDay(day)}.`;
}
