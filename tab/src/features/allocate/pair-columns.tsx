import { Button, ToggleButton, useRestoreFocusTarget } from "@fluentui/react-components";
import { LockClosed16Regular, LockOpen16Regular } from "@fluentui/react-icons";
import type { PersonBrief, ProposedPairView } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { dotted } from "../../text/counted";
import { pairsText as text } from "../../text/proposal";

/** What can be done with a pair. */
export interface PairActs {
  readonly onLock: (pair: ProposedPairView, locked: boolean) => void;
  readonly onChange: (doctor: PersonBrief) => void;
}

const FACTS: readonly Column<ProposedPairView>[] = [
  {
    id: "doctor",
    title: text.columns.doctor,
    grow: 1.8,
    compare: (one, other) => byText(one.doctor.name, other.doctor.name),
    cell: ({ doctor: { name, grade, site, specialty } }) => (
      <Person name={name} more={dotted(grade, site, specialty)} />
    ),
  },
  {
    id: "supporter",
    title: text.columns.supporter,
    grow: 1.6,
    compare: (one, other) => byText(one.supporter.name, other.supporter.name),
    cell: ({ supporter: { name, grade, site, specialty }, instead }) => (
      <TwoLines
        first={name}
        second={dotted(
          grade,
          site,
          specialty,
          instead === undefined ? "" : text.instead(instead.name),
        )}
      />
    ),
  },
  { id: "why", title: text.columns.why, grow: 1.9, cell: ({ why }) => <Why why={why} /> },
  {
    id: "load",
    title: text.columns.load,
    grow: 0.6,
    compare: (one, other) => one.load - other.load,
    cell: ({ load, capacity }) => text.load(load, capacity),
  },
];

/** The columns of the pairs of a proposal; with `acts`, two more that are to be pressed. */
export function pairColumns(acts?: PairActs): readonly Column<ProposedPairView>[] {
  return acts === undefined ? FACTS : [...FACTS, ...actColumns(acts)];
}

function actColumns(acts: PairActs): readonly Column<ProposedPairView>[] {
  return [
    {
      id: "locked",
      title: text.columns.locked,
      grow: 0.9,
      pressable: true,
      compare: (one, other) => Number(other.locked) - Number(one.locked),
      cell: (pair) => <LockButton pair={pair} onLock={acts.onLock} />,
    },
    {
      id: "actions",
      title: text.columns.actions,
      grow: 0.8,
      pressable: true,
      cell: ({ doctor }) => <ChangeButton doctor={doctor} onChange={acts.onChange} />,
    },
  ];
}

function Why({ why }: Pick<ProposedPairView, "why">) {
  const layout = useLayout();
  return <span className={layout.quiet}>{why.join(" · ")}</span>;
}

function LockButton({
  pair,
  onLock,
}: Pick<PairActs, "onLock"> & { readonly pair: ProposedPairView }) {
  const { locked, doctor } = pair;
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      checked={locked}
      aria-label={(locked ? text.lockedOf : text.lockOf)(doctor.name)}
      icon={locked ? <LockClosed16Regular /> : <LockOpen16Regular />}
      onClick={(event) => {
        event.stopPropagation(); // to lock a pair is not to choose its row
        onLock(pair, !locked);
      }}
    >
      {locked ? text.locked : text.lock}
    </ToggleButton>
  );
}

function ChangeButton({
  doctor,
  onChange,
}: Pick<PairActs, "onChange"> & { readonly doctor: PersonBrief }) {
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Button
      size="small"
      aria-label={text.changeOf(doctor.name)}
      onClick={(event) => {
        event.stopPropagation();
        onChange(doctor);
      }}
      {...focusTarget}
    >
      {text.change}
    </Button>
  );
}
