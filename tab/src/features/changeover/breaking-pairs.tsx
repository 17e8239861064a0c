import type { ChangeoverView, PersonBrief } from "@near-peer/bot/contract";
import { useDeferredValue, useMemo, useState } from "react";
import { byText, fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { ListToolbar } from "../../components/list-toolbar";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { RecordGrid, type Column } from "../../components/record-grid";
import { changeoverText as text } from "../../text/changeover";
import { dotted } from "../../text/counted";

type Breaking = ChangeoverView["breaking"][number];

function person({ name, grade, site, specialty }: PersonBrief) {
  return <Person name={name} more={dotted(grade, site, specialty)} />;
}

const COLUMNS: readonly Column<Breaking>[] = [
  {
    id: "doctor",
    title: text.columns.doctor,
    grow: 2,
    compare: (one, other) => byText(one.doctor.name, other.doctor.name),
    cell: ({ doctor }) => person(doctor),
  },
  {
    id: "supporter",
    title: text.columns.supporter,
    grow: 2,
    compare: (one, other) => byText(one.supporter.name, other.supporter.name),
    cell: ({ supporter }) => person(supporter),
  },
  { id: "why", title: text.columns.why, grow: 3, cell: (pair) => pair.text },
];

/** The pairs that a rule is against on the day, each with why. */
export function BreakingPairs({ breaking }: { readonly breaking: readonly Breaking[] }) {
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const looked = useDeferredValue(search);
  const rows = useMemo(
    () => breaking.filter(({ doctor, supporter }) => fits(looked, [doctor.name, supporter.name])),
    [breaking, looked],
  );
  return (
    <section className={layout.column} aria-labelledby="breaking-pairs">
      <div>
        <SectionHeading id="breaking-pairs">{text.breakingTitle}</SectionHeading>
        <span className={layout.quiet}>{text.breakingText}</span>
      </div>
      <ListToolbar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        filterLabel=""
        filters={[]}
        filter=""
        onFilter={() => undefined}
      />
      <RecordGrid
        label={text.breakingTitle}
        rows={rows}
        columns={COLUMNS}
        rowId={({ pairingId }) => pairingId}
      />
    </section>
  );
}
