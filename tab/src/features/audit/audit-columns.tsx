import { Button } from "@fluentui/react-components";
import type { AuditName, AuditRow } from "@near-peer/bot/contract";
import type { Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { londonTime, shortDay } from "../../platform/london-time";
import { auditName, auditText as text } from "../../text/audit";

/** Somebody whose entries can be looked at alone. */
export type AuditPerson = Extract<AuditName, { readonly kind: "person" }>;

/** The columns of the trail, none to sort by: it is in the order in which it happened. The last shows one person's entries alone. */
export function auditColumns(only: (person: AuditPerson) => void): readonly Column<AuditRow>[] {
  return [
    {
      id: "what",
      title: text.columns.what,
      grow: 2.4,
      cell: ({ what, kind }) => <TwoLines first={what} second={text.kinds[kind]} />,
    },
    { id: "who", title: text.columns.who, grow: 1.2, cell: ({ who }) => auditName(who) },
    {
      id: "about",
      title: text.columns.about,
      grow: 1.2,
      cell: ({ about }) => (about === undefined ? "" : auditName(about)),
    },
    {
      id: "at",
      title: text.columns.at,
      grow: 1,
      cell: ({ at }) => <TwoLines first={shortDay(at)} second={londonTime(at).time} />,
    },
    {
      id: "only",
      pressable: true,
      title: text.columns.only,
      grow: 0.9,
      cell: ({ who }) => who.kind === "person" && <OnlyTheirs person={who} only={only} />,
    },
  ];
}

function OnlyTheirs(props: {
  readonly person: AuditPerson;
  readonly only: (person: AuditPerson) => void;
}) {
  const { person, only } = props;
  return (
    <Button size="small" aria-label={text.onlyOf(person.name)} onClick={() => only(person)}>
      {text.only}
    </Button>
  );
}
