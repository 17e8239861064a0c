import type { AuditName, AuditRow as Row } from "../../../contract";
import type { AuditRow, Named } from "../../../application/audit/audit-rows";
import { londonClock } from "../../../scheme/calendar/london";
import { csvText } from "../../../scheme/people/sheets/csv-text";
import { fullName } from "../../../scheme/people/person";

/** An entry of the trail, as whoever may read it sees it. */
export function toAuditRow({ seq, at, kind, who, what, about }: AuditRow): Row {
  return {
    entry: seq,
    at,
    kind,
    who: toName(who),
    what,
    ...(about === undefined ? {} : { about: toName(about) }),
  };
}

function toName(named: Named): AuditName {
  if (named.kind !== "person") return named;
  const { id: personId, name } = named.person;
  return { kind: "person", personId, name: fullName(name) };
}

const WITHOUT_NAME: Readonly<Record<Exclude<Named["kind"], "person">, string>> = {
  former: "A former member",
  untold: "Not said",
  system: "Near-peer",
  operator: "Whoever runs the service",
};

/** The trail as a spreadsheet: when (in London), who, what, about whom. Cells are safe to open (T-E5-3). */
export function toAuditCsv(rows: readonly AuditRow[]): string {
  const lines = rows.map(({ seq, at, who, what, about }) => {
    const { date, time } = londonClock(at);
    return [String(seq), date, time, inWords(who), what, about === undefined ? "" : inWords(about)];
  });
  return csvText([["entry", "day", "time", "who", "what", "about whom"], ...lines]);
}

function inWords(named: Named): string {
  return named.kind === "person" ? fullName(named.person.name) : WITHOUT_NAME[named.kind];
}
