import type {
  IssuedStatement,
  RecognitionOfMine,
  StatementRow,
  TrainingSessionView,
} from "../../../contract";
import type { MyRecognition } from "../../../application/recognition/read-statements";
import { CAPABILITIES, statementLines } from "../../../application/recognition/statement-words";
import type { Scheme } from "../../../scheme/policy/policy";
import { recognitionReference, type Recognition } from "../../../scheme/recognition/recognition";
import type { TrainingSession } from "../../../scheme/recognition/training-session";

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

/** What somebody noted of their training. */
export function toSessions(sessions: readonly TrainingSession[]): TrainingSessionView[] {
  return sessions.map(({ id: sessionId, on, kind, minutes }) => ({ sessionId, on, kind, minutes }));
}
