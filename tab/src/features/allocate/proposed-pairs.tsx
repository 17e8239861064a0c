import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useDeferredValue, useMemo, useState } from "react";
import { byText, fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { ListToolbar } from "../../components/list-toolbar";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { RecordGrid, type Column } from "../../components/record-grid";
import { proposalText } from "../../text/allocate";
import { dotted } from "../../text/counted";

type Pair = ProposalView["pairs"][number];

function person({ name, grade, site, specialty }: PersonBrief) {
  return <Person name={name} more={dotted(grade, site, specialty)} />;
}

const COLUMNS: readonly Column<Pair>[] = [
  {
    id: "doctor",
    title: proposalText.columns.doctor,
    grow: 2,
    compare: (one, other) => byText(one.doctor.name, other.doctor.name),
    cell: (pair) => person(pair.doctor),
  },
  {
    id: "supporter",
    title: proposalText.columns.supporter,
    grow: 2,
    compare: (one, other) => byText(one.supporter.name, other.supporter.name),
    cell: (pair) => person(pair.supporter),
  },
  {
    id: "why",
    title: proposalText.columns.why,
    grow: 2.2,
    cell: (pair) => pair.why.join(" · "),
  },
];

function found({ doctor, supporter }: Pair, search: string): boolean {
  return fits(
    search,
    [doctor, supporter].flatMap(({ name, grade, site, specialty }) => [
      name,
      grade,
      site,
      specialty,
    ]),
  );
}

/** The pairs of a proposal, each with both grades and why. */
export function ProposedPairs({ pairs }: { readonly pairs: readonly Pair[] }) {
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const looked = useDeferredValue(search);
  const rows = useMemo(() => pairs.filter((pair) => found(pair, looked)), [pairs, looked]);
  return (
    <section className={layout.column}>
      <SectionHeading>{proposalText.pairsTitle}</SectionHeading>
      <ListToolbar
        searchLabel={proposalText.search}
        search={search}
        onSearch={setSearch}
        filterLabel=""
        filters={[]}
        filter=""
        onFilter={() => undefined}
      />
      <RecordGrid
        label={proposalText.pairsTitle}
        rows={rows}
        columns={COLUMNS}
        rowId={(pair) => pair.pairingId}
      />
    </section>
  );
}
