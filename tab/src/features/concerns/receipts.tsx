import { Button, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { MyConcern } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { StateLabel } from "../../components/state-label";
import { callApi } from "../../platform/queries";
import { myConcernText } from "../../text/concerns";
import { useConcernStyles } from "./concern-styles";

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What somebody has sent: when, to whom, and whether it was read. The words only where they ask for them. */
export function Receipts(props: {
  readonly schemeId: string;
  readonly mine: readonly MyConcern[];
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <>
      <h3 className={styles.title}>{myConcernText.receipts}</h3>
      <ul className={layout.plainList}>
        {props.mine.map((one) => (
          <li key={one.concernId} className={styles.item}>
            <Receipt schemeId={props.schemeId} concern={one} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Receipt({
  schemeId,
  concern,
}: {
  readonly schemeId: string;
  readonly concern: MyConcern;
}) {
  const styles = useConcernStyles();
  const words = useId();
  // Asked for by a press and not kept: it goes when the page does.
  const own = useMutation({
    mutationFn: () =>
      callApi(api.getMyConcern, { params: { schemeId, concernId: concern.concernId } }),
    gcTime: 0,
  });
  const shown = own.data !== undefined;
  const toggle = () => {
    if (shown) own.reset();
    else if (!own.isPending) own.mutate();
  };
  const sent = myConcernText.sent(concern.raisedAt, concern.to);
  return (
    <>
      <span id={words}>{sent}</span>
      <ReceiptState concern={concern} />
      <Button size="small" aria-expanded={shown} aria-describedby={words} onClick={toggle}>
        {shown ? myConcernText.hide : myConcernText.show}
      </Button>
      {own.error !== null && <FailureBar error={own.error} />}
      {own.data !== undefined && <p className={styles.words}>{own.data.text}</p>}
    </>
  );
}

function ReceiptState({ concern }: { readonly concern: MyConcern }) {
  const { state, readBy, readAt, reader } = concern;
  if (state === "raised" || readAt === undefined) {
    const more = myConcernText.unreadMore(readBy);
    return <StateLabel tone="coming" text={myConcernText.unread} more={more} />;
  }
  const { closed, closedMore, readMore, wasRead } = myConcernText;
  return state === "closed" ? (
    <StateLabel tone="done" text={closed} more={closedMore(reader ?? "", readAt)} />
  ) : (
    <StateLabel tone="done" text={wasRead} more={readMore(reader ?? "", readAt)} />
  );
}
