import { DrawerBody, makeStyles, tokens } from "@fluentui/react-components";
import { SideDrawer } from "../../components/side-drawer";
import { TheirDoctors } from "../../components/their-doctors";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useEffect, useRef } from "react";
import { dotted } from "../../text/counted";
import { supportersText, supporterText } from "../../text/supporters";
import { ApplicationSection } from "./application-section";
import { EligibilitySection } from "./eligibility-section";
import { Facts } from "./facts";
import { TrainingSection } from "./training-section";
import { ReviewState, SupporterState, TrainingState } from "./supporter-states";

const useStyles = makeStyles({
  sections: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
    outlineStyle: "none",
    paddingBottom: tokens.spacingVerticalXXL,
  },
});

/** One supporter or applicant, at the side of the list. Closed while there is none. */
export function SupporterDrawer(props: {
  readonly schemeId: string;
  readonly row: SupporterRow | undefined;
  readonly onClose: () => void;
}) {
  const { schemeId, row, onClose } = props;
  return (
    <SideDrawer
      open={row !== undefined}
      title={row?.name ?? ""}
      close={supportersText.close}
      onClose={onClose}
    >
      {row !== undefined && (
        <>
          <DrawerBody>
            <Sections key={row.personId} schemeId={schemeId} row={row} onDone={onClose} />
          </DrawerBody>
        </>
      )}
    </SideDrawer>
  );
}

/** States in which somebody gets no new doctors. */
const STOPPED: readonly SupporterRow["state"][] = ["not-able", "stepped-down"];

/** What there is about somebody, and what can be done. An act takes its button away: the focus then stays here. */
function Sections(props: {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly onDone: () => void;
}) {
  const { row } = props;
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const before = useRef(row.version);
  useEffect(() => {
    if (before.current === row.version) return;
    before.current = row.version;
    if (document.activeElement === document.body) box.current?.focus();
  }, [row.version]);
  return (
    <div ref={box} tabIndex={-1} className={styles.sections}>
      <About row={row} />
      <ApplicationSection {...props} />
      {row.state !== "stepped-down" && <EligibilitySection {...props} />}
      <TrainingSection schemeId={props.schemeId} row={row} />
      <TheirDoctors
        schemeId={props.schemeId}
        supporter={row}
        carrying={row.carrying}
        stopped={STOPPED.includes(row.state) || row.awayUntil !== undefined}
        onLeave={props.onDone}
      />
    </div>
  );
}

function About({ row }: { readonly row: SupporterRow }) {
  const said = (words: string) => (words === "" ? supporterText.nothingSaid : words);
  return (
    <Facts
      facts={[
        { term: supportersText.columns.state, value: <SupporterState row={row} /> },
        { term: supporterText.post, value: dotted(row.grade, row.site, row.specialty) },
        { term: supporterText.email, value: row.email },
        {
          term: supporterText.carries,
          value: supportersText.carrying(row.carrying, row.capacity),
        },
        { term: supporterText.biography, value: said(row.biography) },
        { term: supporterText.contact, value: said(row.contact) },
        { term: supportersText.columns.training, value: <TrainingState row={row} /> },
        { term: supportersText.columns.review, value: <ReviewState row={row} /> },
      ]}
    />
  );
}
