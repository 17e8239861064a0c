import { Button } from "@fluentui/react-components";
import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useDeferredValue, useMemo, useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { ListToolbar } from "../../components/list-toolbar";
import { SectionHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { useSayCount } from "../../components/use-say-count";
import { pairsText as text } from "../../text/proposal";
import { pairColumns } from "./pair-columns";
import { pairChoices, pairFound, pairPasses, type PairFilter } from "./pair-filters";
import { useLock } from "./use-lock";

const NOBODY: ReadonlySet<string> = new Set();

/** The pairs of a proposal: searched, narrowed, locked one by one or together, and changed. */
export default function PairsGrid(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  /** Absent where nothing can be changed any more. */
  readonly onChange: ((doctor: PersonBrief) => void) | undefined;
}) {
  const { schemeId, proposal, onChange } = props;
  const { pairs } = proposal;
  const layout = useLayout();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<PairFilter>("all");
  const [chosen, setChosen] = useState(NOBODY);
  const looked = useDeferredValue(search);
  const lock = useLock(schemeId, proposal);
  const columns = useMemo(
    () =>
      pairColumns(
        onChange === undefined
          ? undefined
          : {
              onLock: ({ doctor }, locked) => lock.mutate({ doctorIds: [doctor.personId], locked }),
              onChange,
            },
      ),
    [lock, onChange],
  );
  const rows = useMemo(
    () => pairs.filter((pair) => pairPasses(pair, filter) && pairFound(pair, looked)),
    [pairs, filter, looked],
  );
  useSayCount(looked === "" ? "" : text.shown(rows.length));
  return (
    <section className={layout.column}>
      <SectionHeading>{text.title}</SectionHeading>
      <ListToolbar
        searchLabel={text.search}
        search={search}
        onSearch={setSearch}
        filterLabel={text.filter}
        filters={pairChoices(pairs)}
        filter={filter}
        onFilter={setFilter}
      >
        {chosen.size > 0 && (
          <LockChosen
            pairs={pairs.filter(({ doctor }) => chosen.has(doctor.personId))}
            onLock={(doctorIds, locked) => {
              lock.mutate({ doctorIds, locked });
              setChosen(NOBODY);
            }}
          />
        )}
      </ListToolbar>
      {lock.error !== null && <FailureBar error={lock.error} />}
      {rows.length === 0 ? (
        <NothingFound
          onShowAll={() => {
            setSearch("");
            setFilter("all");
          }}
        />
      ) : (
        <RecordGrid
          label={text.title}
          rows={rows}
          columns={columns}
          rowId={(pair) => pair.doctor.personId}
          rowName={(pair) => pair.doctor.name}
          selection={onChange === undefined ? undefined : { chosen, onChange: setChosen }}
        />
      )}
    </section>
  );
}

function LockChosen(props: {
  readonly pairs: ProposalView["pairs"];
  readonly onLock: (doctorIds: readonly string[], locked: boolean) => void;
}) {
  const { pairs, onLock } = props;
  const open = pairs.filter(({ locked }) => !locked).map(({ doctor }) => doctor.personId);
  const locked = pairs.filter((pair) => pair.locked).map(({ doctor }) => doctor.personId);
  return (
    <>
      {open.length > 0 && (
        <Button onClick={() => onLock(open, true)}>{text.lockChosen(open.length)}</Button>
      )}
      {locked.length > 0 && (
        <Button onClick={() => onLock(locked, false)}>{text.unlockChosen(locked.length)}</Button>
      )}
    </>
  );
}

function NothingFound({ onShowAll }: { readonly onShowAll: () => void }) {
  return (
    <EmptyState
      title={text.nothingFound}
      text=""
      action={<Button onClick={onShowAll}>{text.showAll}</Button>}
    />
  );
}
