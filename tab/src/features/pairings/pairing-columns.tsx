import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { PairingRow } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { TwoLines } from "../../components/two-lines";
import { shortDay } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { pairingsText } from "../../text/pairings";
import { summaryOf } from "./pairing-filters";
import {
  IntroductionState,
  MessagesState,
  PairingState,
  ParticipationState,
} from "./pairing-states";

const { columns: titles } = pairingsText;

const INTRODUCTION_ORDER = { "cannot-just-now": 0, awaited: 1, sent: 2, "said-hello": 3 };

/** The columns of the pairings; the last one opens a pairing in full. */
export function pairingColumns(open: (pairing: PairingRow) => void): readonly Column<PairingRow>[] {
  return [
    {
      id: "doctor",
      title: titles.doctor,
      grow: 1.7,
      compare: (one, other) => byText(one.doctor.name, other.doctor.name),
      cell: ({ doctor }) => <Person name={doctor.name} more={dotted(doctor.grade, doctor.site)} />,
    },
    {
      id: "supporter",
      title: titles.supporter,
      grow: 1.5,
      compare: (one, other) => byText(one.supporter.name, other.supporter.name),
      cell: ({ supporter }) => (
        <TwoLines first={supporter.name} second={dotted(supporter.grade, supporter.site)} />
      ),
    },
    {
      id: "state",
      title: titles.state,
      grow: 1.1,
      compare: (one, other) => byText(one.allocatedAt, other.allocatedAt),
      cell: (pairing) => <PairingState pairing={pairing} />,
    },
    {
      id: "introduction",
      title: titles.introduction,
      grow: 1.2,
      compare: (one, other) =>
        INTRODUCTION_ORDER[one.introduction] - INTRODUCTION_ORDER[other.introduction],
      cell: (pairing) => <IntroductionState pairing={pairing} />,
    },
    {
      id: "participation",
      title: titles.participation,
      grow: 1.2,
      compare: (one, other) => Number(one.optedOut) - Number(other.optedOut),
      cell: (pairing) => <ParticipationState pairing={pairing} />,
    },
    {
      id: "messages",
      title: titles.messages,
      grow: 1.4,
      compare: (one, other) =>
        byText(summaryOf(one.deliveries).tone, summaryOf(other.deliveries).tone),
      cell: (pairing) => <MessagesState pairing={pairing} />,
    },
    {
      id: "next",
      title: titles.next,
      grow: 0.9,
      compare: (one, other) => byText(one.nextReminderOn ?? "", other.nextReminderOn ?? ""),
      cell: ({ nextReminderOn }) =>
        nextReminderOn === undefined ? pairingsText.noReminder : shortDay(nextReminderOn),
    },
    {
      id: "actions",
      pressable: true,
      title: titles.actions,
      grow: 1,
      cell: (pairing) => (
        <DetailsButton doctor={pairing.doctor.name} onClick={() => open(pairing)} />
      ),
    },
  ];
}

function DetailsButton(props: { readonly doctor: string; readonly onClick: () => void }) {
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Button
      size="small"
      aria-label={pairingsText.detailsOf(props.doctor)}
      onClick={props.onClick}
      {...focusTarget}
    >
      {pairingsText.details}
    </Button>
  );
}
