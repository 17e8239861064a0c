import { Button, Link } from "@fluentui/react-components";
import {
  DocumentSearchRegular,
  PeopleTeam48Regular,
  PeopleTeamRegular,
} from "@fluentui/react-icons";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useDeferredValue, useMemo, useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { ListStatus } from "../../components/list-status";
import { ListToolbar } from "../../components/list-toolbar";
import { PageHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { useSayCount } from "../../components/use-say-count";
import { meQuery } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { goTo, replaceScreen } from "../../platform/use-screen";
import { statementsText, supervisionText } from "../../text/recognition";
import { reviewsText, supportersText } from "../../text/supporters";
import { moderateText } from "../../text/tips";
import { ReviewSheet } from "./review-sheet";
import { Supervisors } from "./supervisors";
import { supporterColumns } from "./supporter-columns";
import { SupporterDrawer } from "./supporter-drawer";
import {
  SUPPORTER_FILTERS,
  supporterFilterNamed,
  supporterFound,
  supporterPasses,
  type SupporterFilter,
} from "./supporter-filters";
import { useSupporters } from "./use-supporters";

const RecordSupervision = lazy(() => import("./record-supervision"));

/** The current list of supporters and applications (NP7), and of those who are asked about them (NP6). */
export default function SupportersPage(props: {
  readonly schemeId: string;
  readonly filter: string;
}) {
  const { schemeId } = props;
  const layout = useLayout();
  const [reading, setReading] = useState(false);
  const [noting, setNoting] = useState(false);
  const me = useQuery(meQuery).data?.schemes.find((one) => one.schemeId === schemeId);
  const directs = me?.roles.includes("director") === true;
  return (
    <section className={layout.column}>
      <PageHeading
        title={supportersText.title}
        lead={supportersText.lead}
        actions={
          <>
            <Button icon={<PeopleTeamRegular />} onClick={() => setNoting(true)}>
              {supervisionText.open}
            </Button>
            <Button icon={<DocumentSearchRegular />} onClick={() => setReading(true)}>
              {reviewsText.title}
            </Button>
          </>
        }
      />
      {directs && (
        <div className={layout.row}>
          <Link href={hashOf({ name: "what-helped", schemeId })}>{moderateText.title}</Link>
          <Link href={hashOf({ name: "statements", schemeId })}>{statementsText.link}</Link>
        </div>
      )}
      <SupporterList schemeId={schemeId} filter={supporterFilterNamed(props.filter)} />
      <Supervisors schemeId={schemeId} />
      {reading && <ReviewSheet schemeId={schemeId} onClose={() => setReading(false)} />}
      {noting && (
        <Suspense>
          <RecordSupervision schemeId={schemeId} onClose={() => setNoting(false)} />
        </Suspense>
      )}
    </section>
  );
}

function SupporterList(props: { readonly schemeId: string; readonly filter: SupporterFilter }) {
  const { schemeId, filter } = props;
  const list = useSupporters(schemeId);
  const [search, setSearch] = useState("");
  const [open, setOpen] = useState<string>();
  const looked = useDeferredValue(search);
  const columns = useMemo(() => supporterColumns((row) => setOpen(row.personId)), []);
  const rows = useMemo(
    () =>
      (list.rows ?? []).filter(
        (row) => supporterPasses(row, filter) && supporterFound(row, looked),
      ),
    [list.rows, filter, looked],
  );
  useSayCount(looked === "" ? "" : supportersText.shown(rows.length));
  if (list.rows === undefined) return <ListStatus list={list} />;
  if (list.rows.length === 0) return <Nobody schemeId={schemeId} />;
  const all = list.rows;
  const show = (name: SupporterFilter) =>
    replaceScreen({ name: "supporters", schemeId, filter: name === "all" ? "" : name });
  const filters = SUPPORTER_FILTERS.map((name) => ({
    name,
    text: supportersText.filters[name],
    count: all.filter((row) => supporterPasses(row, name)).length,
  })).filter(({ name, count }) => name === "all" || name === filter || count > 0);
  return (
    <>
      <ListToolbar
        searchLabel={supportersText.search}
        search={search}
        onSearch={setSearch}
        filterLabel={supportersText.filter}
        filters={filters}
        filter={filter}
        onFilter={show}
      />
      <ListStatus list={list} />
      {rows.length === 0 ? (
        <EmptyState
          title={supportersText.nothingFoundTitle}
          text={supportersText.nothingFoundText}
          action={
            <Button
              onClick={() => {
                setSearch("");
                show("all");
              }}
            >
              {supportersText.showAll}
            </Button>
          }
        />
      ) : (
        <RecordGrid
          label={supportersText.title}
          rows={rows}
          columns={columns}
          rowId={(row) => row.personId}
        />
      )}
      <SupporterDrawer
        schemeId={schemeId}
        row={all.find(({ personId }) => personId === open)}
        onClose={() => setOpen(undefined)}
      />
    </>
  );
}

function Nobody({ schemeId }: { readonly schemeId: string }) {
  return (
    <EmptyState
      icon={<PeopleTeam48Regular />}
      title={supportersText.emptyTitle}
      text={supportersText.emptyText}
      action={
        <Button appearance="primary" onClick={() => goTo({ name: "launch", schemeId })}>
          {supportersText.toInvite}
        </Button>
      }
    />
  );
}
