import type { SubjectComposer } from "./composed";

/** To its author: what a director decided about their tip, and nothing of what it says (NP27). */
export const composeTipDecided: SubjectComposer = async ({ store }, planned, context) => {
  const tip = (await store.find(planned.schemeId, "tip", planned.subjectId))?.value;
  if (tip?.authorId !== context.recipient.id) return "no-longer-so";
  if (tip.state.state === "waiting") return "no-longer-so";
  const { name: schemeName } = context.scheme;
  const reason = tip.sealedReason !== undefined;
  return { kind: "tip-decided", schemeName, shown: tip.state.state === "shown", reason };
};
