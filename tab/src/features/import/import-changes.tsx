import type { ImportView } from "@near-peer/bot/contract";
import { useDeferredValue, useMemo, useState } from "react";
import { byText, fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { ListToolbar } from "../../components/list-toolbar";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { RecordGrid, type Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { dryRunText } from "../../text/import";

type Change = ImportView["changes"][number];
type Kind = "all" | Change["kind"];

const { columns: titles } = dryRunText;

const COLUMNS: readonly Column<Change>[] = [
  {
    id: "name",
    title: titles.name,
    grow: 2,
    compare: (one, other) => byText(one.name, other.name),
    cell: (change) => <Person name={change.name} more={change.email} picture={false} />,
  },
  {
    id: "kind",
    title: titles.kind,
    grow: 0.7,
    compare: (one, other) => byText(one.kind, other.kind),
    cell: (change) => dryRunText.kinds[change.kind],
  },
  {
    id: "role",
    title: titles.role,
    grow: 1.2,
    compare: (one, other) => byText(one.role, other.role),
    cell: (change) => <TwoLines first={dryRunText.roles[change.role]} second={change.grade} />,
  },
  {
    id: "site",
    title: titles.site,
    grow: 1.3,
    compare: (one, other) => byText(one.site, other.site),
    cell: (change) => change.site,
  },
  {
    id: "differences",
    title: titles.differences,
    grow: 2,
    cell: (change) =>
      change.kind === "add" ? dryRunText.newPerson : change.differences.join("; "),
  },
  {
    id: "source",
    title: titles.source,
    grow: 1.4,
    cell: (change) => dryRunText.row(change.file, change.row),
  },
];

/** Everybody who would be added or changed. */
export function ImportChanges({ changes }: { readonly changes: readonly Change[] }) {
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const [kind, setKind] = useState<Kind>("all");
  const looked = useDeferredValue(search);
  const rows = useMemo(
    () => changes.filter((change) => isKind(change, kind) && found(change, looked)),
    [changes, kind, looked],
  );
  return (
    <section className={layout.column}>
      <SectionHeading>{dryRunText.changesTitle}</SectionHeading>
      <ListToolbar
        searchLabel={dryRunText.search}
        search={search}
        onSearch={setSearch}
        filterLabel={dryRunText.filter}
        filters={(["all", "add", "change"] as const).map((name) => ({
          name,
          text: dryRunText.filters[name],
          count: changes.filter((change) => isKind(change, name)).length,
        }))}
        filter={kind}
        onFilter={setKind}
      />
      <RecordGrid
        label={dryRunText.changesTitle}
        rows={rows}
        columns={COLUMNS}
        rowId={(change) => `${change.kind} ${change.email} ${change.file} ${change.row}`}
      />
    </section>
  );
}

function isKind(change: Change, kind: Kind): boolean {
  return kind === "all" || change.kind === kind;
}

function found(change: Change, search: string): boolean {
  return fits(search, [change.name, change.email, change.grade, change.site]);
}
