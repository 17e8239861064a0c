import type {
  IssuedStatement,
  RecognitionOfMine,
  StatementRow,
  StatementsPlanView,
  TrainingSessionView,
} from "../../../contract";
import type { StatementsPlan } from "../../../application/recognition/issue-to-all";
import type { MyRecognition } from "../../../application/recognition/read-statements";
import { CAPABILITIES, statementLines } from "../../../application/recognition/statement-words";
import type { Scheme } from "../../../scheme/policy/policy";
import { recognitionReference, type Recognition } from "../../../scheme/recognition/recognition";
import { notedBy, type TrainingSession } from "../../../scheme/recognition/training-session";

/** What a supporter has to show in one scheme. */
export function toRecognitionOfMine(
  { id: schemeId, name: schemeName }: Scheme,
  { now, issued, sessions }: MyRecognition,
): RecognitionOfMine {
  return {
    schemeId,
    schemeName,
    now: now === undefined ? [] : [...statementLines(now)],
    issued: issued.map(toIssuedStatement),
    sessions: toSessions(sessions),
    capabilities: [...CAPABILITIES],
  };
}

/** A statement, in the words of its file. */
export function toIssuedStatement(recognition: Recognition): IssuedStatement {
  const { id: statementId, issuedAt, facts } = recognition;
  const reference = recognitionReference(recognition);
  return { statementId, reference, issuedAt, lines: [...statementLines(facts)] };
}

/** A statement in the director's list: for whom and when. */
export function toStatementRow(recognition: Recognition): StatementRow {
  const { id: statementId, issuedAt, facts } = recognition;
  const reference = recognitionReference(recognition);
  return { statementId, reference, name: facts.name, issuedAt };
}

/** For whom statements would be issued, by name. */
export function toStatementsPlan({ year, since, supporters }: StatementsPlan): StatementsPlanView {
  return {
    begins: year.begins,
    since,
    supporters: supporters.map(({ supporter: { value }, plan, isTold }) => ({
      personId: value.id,
      name: plan.facts.name,
      state: plan.state,
      missing: plan.state === "to-issue" ? [...plan.missing] : [],
      isTold,
    })),
  };
}

/** What is noted of somebody's training. */
export function toSessions(sessions: readonly TrainingSession[] = []): TrainingSessionView[] {
  return sessions.map((session) => {
    const { id: sessionId, on, kind, minutes, title, form } = session;
    return {
      ...{ sessionId, on, kind, minutes, notedBy: notedBy(session) },
      ...(title === undefined ? {} : { title }),
      ...(form === undefined ? {} : { form }),
    };
  });
}
