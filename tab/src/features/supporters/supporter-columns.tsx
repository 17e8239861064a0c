import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { SupporterRow } from "@near-peer/bot/contract";
import { byText } from "../../components/find-rows";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { dotted } from "../../text/counted";
import { supportersText } from "../../text/supporters";
import { ReviewState, SupporterState, TrainingState } from "./supporter-states";

const { columns: titles } = supportersText;

/** The columns of the register; the last one opens somebody in full. */
export function supporterColumns(
  open: (row: SupporterRow) => void,
): readonly Column<SupporterRow>[] {
  return [
    {
      id: "name",
      title: titles.name,
      grow: 1.8,
      compare: (one, other) => byText(one.name, other.name),
      cell: ({ name, grade, site }) => <Person name={name} more={dotted(grade, site)} />,
    },
    {
      id: "state",
      title: titles.state,
      grow: 1.8,
      compare: (one, other) => byText(one.application?.state ?? "", other.application?.state ?? ""),
      cell: (row) => <SupporterState row={row} />,
    },
    {
      id: "review",
      title: titles.review,
      grow: 1,
      cell: (row) => <ReviewState row={row} />,
    },
    {
      id: "training",
      title: titles.training,
      grow: 1.1,
      compare: (one, other) => byText(one.trainedOn ?? "", other.trainedOn ?? ""),
      cell: (row) => <TrainingState row={row} />,
    },
    {
      id: "carrying",
      title: titles.carrying,
      grow: 0.7,
      compare: (one, other) => one.carrying - other.carrying,
      cell: ({ carrying, capacity }) => supportersText.carrying(carrying, capacity),
    },
    {
      id: "details",
      pressable: true,
      title: titles.details,
      grow: 0.8,
      cell: (row) => <DetailsButton name={row.name} onClick={() => open(row)} />,
    },
  ];
}

function DetailsButton(props: { readonly name: string; readonly onClick: () => void }) {
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Button
      size="small"
      aria-label={supportersText.detailsOf(props.name)}
      onClick={props.onClick}
      {...focusTarget}
    >
      {supportersText.details}
    </Button>
  );
}
