import type { Api } from "../../../contract";
import { findingInWords } from "../../../application/audit/finding";
import { londonDate } from "../../../scheme/calendar/london";
import type { Handler } from "../mount";
import { answer, problem } from "../reply";
import type { ReadPorts, TabUseCases } from "../use-cases";
import { toAuditCsv, toAuditRow } from "../views/audit";

const DEFAULT_LIMIT = 50;
/** More than this are only counted. */
const MOST_NAMED = 20;

/** `GET /api/schemes/:schemeId/audit` */
export function getAuditHandler(useCases: TabUseCases): Handler<Api["getAudit"]> {
  return async ({ caller, params, query: { cursor, limit = DEFAULT_LIMIT, ...asked } }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-audit");
    if (actor === undefined) return problem("not-found");
    const before = cursor === undefined ? undefined : Number(cursor);
    const { rows, next, proof } = await useCases.readAudit(actor, asked, { before, limit });
    return answer({
      items: rows.map(toAuditRow),
      ...(next === undefined ? {} : { next: String(next) }),
      ...(proof === undefined
        ? {}
        : { proof: { at: proof.at, missing: proof.missing.length, endGone: proof.endGone } }),
    });
  };
}

/** `POST /api/schemes/:schemeId/audit/check` */
export function checkAuditHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["checkAudit"]> {
  return async ({ caller, params: { schemeId } }) => {
    const actor = await useCases.actorFor(caller, schemeId, "read-audit");
    if (actor === undefined) return problem("not-found");
    const check = await useCases.checkTrail({ schemeId, by: actor.person.value.id });
    if (check === undefined) return problem("not-found");
    const { entries, findings, onTheirWay, head } = check;
    return answer({
      at: clock.now(),
      entries,
      findings: findings.slice(0, MOST_NAMED).map(findingInWords),
      wrong: findings.length,
      onTheirWay,
      head: `${head.seq}:${head.hash}`,
    });
  };
}

/** `POST /api/schemes/:schemeId/audit/export` */
export function exportAuditHandler(
  useCases: TabUseCases,
  { clock }: ReadPorts,
): Handler<Api["exportAudit"]> {
  return async ({ caller, params, body }) => {
    const actor = await useCases.actorFor(caller, params.schemeId, "read-audit");
    if (actor === undefined) return problem("not-found");
    const { rows, cutOff } = await useCases.exportAudit(actor, body);
    const fileName = `near-peer-audit-${londonDate(clock.now())}.csv`;
    return answer({ fileName, csv: toAuditCsv(rows), rows: rows.length, cutOff });
  };
}
