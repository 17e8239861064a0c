import { isClosed } from "../../scheme/pulse/pulse";
import { windowOpenTo } from "../../scheme/pulse/windows";
import type { SubjectComposer } from "./composed";

/** "Seven short questions", while the window of which it is takes answers from them (MX4); whether they answered is not looked at. */
export const composePulseInvitation: SubjectComposer = async ({ store }, planned, context) => {
  const { scheme, recipient, today } = context;
  const window = windowOpenTo(recipient, scheme.policy, today);
  if (window?.id !== planned.subjectId) return "no-longer-so";
  const tally = await store.find(planned.schemeId, "pulse-tally", window.id);
  if (isClosed(tally?.value, today)) return "no-longer-so";
  return { kind: "pulse-invitation", until: window.until };
};
