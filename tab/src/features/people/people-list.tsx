import { Button } from "@fluentui/react-components";
import { PeopleTeam48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { PeopleKind, PersonRow } from "@near-peer/bot/contract";
import { lazy, Suspense, useDeferredValue, useMemo, useState, type ComponentProps } from "react";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { ListStatus } from "../../components/list-status";
import { ListToolbar } from "../../components/list-toolbar";
import { RecordGrid } from "../../components/record-grid";
import { useSayCount } from "../../components/use-say-count";
import { callApi, schemeKey } from "../../platform/queries";
import { PAGE_ROWS, useWholeList } from "../../platform/use-whole-list";
import { goTo, replaceScreen } from "../../platform/use-screen";
import { peopleText } from "../../text/people";
import { columnsFor } from "./people-columns";
import { filterNamed, filtersFor, found, passes, type PeopleFilter } from "./people-filters";
import { VolunteerBar, VolunteerHint } from "./volunteers";

const PersonDrawer = lazy(() => import("./person-drawer"));

/** One list of people: search, filter, sort, and for senior doctors the statement that they volunteered. */
export default function PeopleList(props: {
  readonly schemeId: string;
  readonly kind: PeopleKind;
  readonly filterName: string;
}) {
  const { schemeId, kind } = props;
  const layout = useLayout();
  const list = usePeople(schemeId, kind);
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const looked = useDeferredValue(search);
  const filter = filterNamed(kind, props.filterName);
  const show = (next: PeopleFilter) => {
    setChosen(new Set());
    replaceScreen({ name: "people", schemeId, kind, filter: next === "all" ? "" : next });
  };
  const [open, setOpen] = useState("");
  const columns = useMemo(
    () => columnsFor(kind, schemeId, ({ personId }) => setOpen(personId)),
    [kind, schemeId],
  );
  const rows = useMemo(
    () => (list.rows ?? []).filter((person) => passes(person, filter) && found(person, looked)),
    [list.rows, filter, looked],
  );
  useSayCount(looked === "" ? "" : peopleText.shown(rows.length));
  if (list.rows === undefined) return <ListStatus list={list} />;
  if (list.rows.length === 0) return <NoPeople kind={kind} schemeId={schemeId} />;
  const everybody = list.rows;
  const choosing = filter === "invited" || filter === "may-support";
  return (
    <div className={layout.column}>
      <ListToolbar
        searchLabel={peopleText.search}
        search={search}
        onSearch={setSearch}
        filterLabel={peopleText.filter}
        filters={filtersFor(kind).map((name) => ({
          name,
          text: peopleText.filters[name],
          count: everybody.filter((person) => passes(person, name)).length,
        }))}
        filter={filter}
        onFilter={show}
      />
      {kind === "senior-doctors" && !choosing && (
        <VolunteerHint people={everybody} onChoose={() => show("invited")} />
      )}
      {choosing && rows.length > 0 && (
        <VolunteerBar schemeId={schemeId} shown={rows} chosen={chosen} onChoose={setChosen} />
      )}
      <ListStatus list={list} />
      {rows.length === 0 ? (
        <NobodyFits
          showAll={() => {
            setSearch("");
            show("all");
          }}
        />
      ) : (
        <RecordGrid
          label={peopleText.kinds[kind]}
          rows={rows}
          columns={columns}
          rowId={(person) => person.personId}
          rowName={(person) => person.name}
          selection={choosing ? { chosen, onChange: setChosen } : undefined}
        />
      )}
      <OnePerson
        schemeId={schemeId}
        person={everybody.find(({ personId }) => personId === open)}
        onClose={() => setOpen("")}
      />
    </div>
  );
}

function usePeople(schemeId: string, kind: PeopleKind) {
  return useWholeList<PersonRow>([...schemeKey(schemeId), "people", kind], (cursor, signal) =>
    callApi(api.listPeople, {
      params: { schemeId },
      query: { kind, limit: PAGE_ROWS, ...(cursor === undefined ? {} : { cursor }) },
      signal,
    }),
  );
}

/** The drawer, which is loaded with the first person who is opened and stays: it goes with a movement. */
function OnePerson(props: ComponentProps<typeof PersonDrawer>) {
  const [wanted, setWanted] = useState(false);
  if (props.person !== undefined && !wanted) setWanted(true);
  return wanted ? (
    <Suspense>
      <PersonDrawer {...props} />
    </Suspense>
  ) : null;
}

function NobodyFits({ showAll }: { readonly showAll: () => void }) {
  return (
    <EmptyState
      title={peopleText.nothingFoundTitle}
      text={peopleText.nothingFoundText}
      action={<Button onClick={showAll}>{peopleText.showAll}</Button>}
    />
  );
}

function NoPeople({ kind, schemeId }: { readonly kind: PeopleKind; readonly schemeId: string }) {
  return (
    <EmptyState
      icon={<PeopleTeam48Regular />}
      title={peopleText.emptyTitle[kind]}
      text={peopleText.emptyText[kind]}
      action={
        kind === "staff" || kind === "past" ? undefined : (
          <Button appearance="primary" onClick={() => goTo({ name: "import", schemeId })}>
            {peopleText.import}
          </Button>
        )
      }
    />
  );
}
