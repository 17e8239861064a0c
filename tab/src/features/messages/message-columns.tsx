import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { MessageRow } from "@near-peer/bot/contract";
import { Person } from "../../components/person";
import type { Column } from "../../components/record-grid";
import { StateLabel } from "../../components/state-label";
import { TwoLines } from "../../components/two-lines";
import { dotted } from "../../text/counted";
import { messageListText as text, messagesText } from "../../text/messages";
import { momentOf, TONES } from "./message-standings";

const { columns: titles } = text;

/** The columns of the messages, none to sort by: the server has put first what needs a person. The last opens one in full. */
export function messageColumns(open: (row: MessageRow) => void): readonly Column<MessageRow>[] {
  return [
    {
      id: "to",
      title: titles.to,
      grow: 1.4,
      cell: ({ to }) => <Person name={to.name} more={dotted(to.grade, to.site)} />,
    },
    { id: "kind", title: titles.kind, grow: 1.6, cell: ({ kind }) => messagesText.kinds[kind] },
    {
      id: "standing",
      title: titles.standing,
      grow: 1.2,
      cell: ({ standing, at }) => (
        <StateLabel
          tone={TONES[standing]}
          text={messagesText.standings[standing]}
          more={momentOf(at)}
        />
      ),
    },
    {
      id: "why",
      title: titles.why,
      grow: 2.4,
      cell: ({ why = "", next = "" }) => <TwoLines first={why} second={next} />,
    },
    {
      id: "actions",
      pressable: true,
      title: titles.actions,
      grow: 0.8,
      cell: (row) => <DetailsButton row={row} onClick={() => open(row)} />,
    },
  ];
}

function DetailsButton(props: { readonly row: MessageRow; readonly onClick: () => void }) {
  const { kind, to } = props.row;
  const focusTarget = useRestoreFocusTarget(); // the focus comes back here from the drawer
  return (
    <Button
      size="small"
      aria-label={text.detailsOf(messagesText.kinds[kind], to.name)}
      onClick={props.onClick}
      {...focusTarget}
    >
      {text.details}
    </Button>
  );
}
