import { Button } from "@fluentui/react-components";
import { PeopleTeam48Regular, PersonLinkRegular } from "@fluentui/react-icons";
import type { PairingRow } from "@near-peer/bot/contract";
import { useDeferredValue, useMemo, useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { ListStatus } from "../../components/list-status";
import { ListToolbar } from "../../components/list-toolbar";
import { PageHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { useSayCount } from "../../components/use-say-count";
import { goTo, replaceScreen } from "../../platform/use-screen";
import { pairingsText } from "../../text/pairings";
import { pairingColumns } from "./pairing-columns";
import { PairingDrawer } from "./pairing-drawer";
import {
  PAIRING_FILTERS,
  pairingFilterNamed,
  pairingFound,
  pairingPasses,
  type PairingFilter,
} from "./pairing-filters";
import { usePairings } from "./use-pairings";

/** Who supports whom, and what has happened between the scheme and the two of them. */
export default function PairingsPage(props: {
  readonly schemeId: string;
  readonly filter: string;
}) {
  const { schemeId } = props;
  const layout = useLayout();
  return (
    <section className={layout.column}>
      <PageHeading
        title={pairingsText.title}
        lead={pairingsText.lead}
        actions={
          <Button
            icon={<PersonLinkRegular />}
            onClick={() => goTo({ name: "pair", schemeId, doctorId: "" })}
          >
            {pairingsText.pairByHand}
          </Button>
        }
      />
      <PairingList schemeId={schemeId} filter={pairingFilterNamed(props.filter)} />
    </section>
  );
}

function PairingList(props: { readonly schemeId: string; readonly filter: PairingFilter }) {
  const { schemeId, filter } = props;
  const list = usePairings(schemeId);
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string>();
  const looked = useDeferredValue(search);
  const columns = useMemo(() => pairingColumns((pairing) => setOpen(pairing.pairingId)), []);
  const rows = useMemo(
    () =>
      (list.rows ?? []).filter((row) => pairingPasses(row, filter) && pairingFound(row, looked)),
    [list.rows, filter, looked],
  );
  useSayCount(looked === "" ? "" : pairingsText.shown(rows.length));
  if (list.rows === undefined) return <ListStatus list={list} />;
  if (list.rows.length === 0) return <NoPairings schemeId={schemeId} />;
  const all = list.rows;
  const show = (name: PairingFilter) =>
    replaceScreen({ name: "pairings", schemeId, filter: name === "all" ? "" : name });
  return (
    <>
      <ListToolbar
        searchLabel={pairingsText.search}
        search={search}
        onSearch={setSearch}
        filterLabel={pairingsText.filter}
        filters={choicesOf(all)}
        filter={filter}
        onFilter={show}
      />
      <ListStatus list={list} />
      {rows.length === 0 ? (
        <EmptyState
          title={pairingsText.nothingFoundTitle}
          text={pairingsText.nothingFoundText}
          action={
            <Button
              onClick={() => {
                setSearch("");
                show("all");
              }}
            >
              {pairingsText.showAll}
            </Button>
          }
        />
      ) : (
        <RecordGrid
          label={pairingsText.title}
          rows={rows}
          columns={columns}
          rowId={(pairing) => pairing.pairingId}
        />
      )}
      <PairingDrawer
        schemeId={schemeId}
        pairing={all.find(({ pairingId }) => pairingId === open)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

function choicesOf(all: readonly PairingRow[]) {
  return PAIRING_FILTERS.map((name) => ({
    name,
    text: pairingsText.filters[name],
    count: all.filter((pairing) => pairingPasses(pairing, name)).length,
  }));
}

function NoPairings({ schemeId }: { readonly schemeId: string }) {
  return (
    <EmptyState
      icon={<PeopleTeam48Regular />}
      title={pairingsText.emptyTitle}
      text={pairingsText.emptyText}
      action={
        <Button appearance="primary" onClick={() => goTo({ name: "allocate", schemeId })}>
          {pairingsText.toAllocate}
        </Button>
      }
    />
  );
}
