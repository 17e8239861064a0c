import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  tokens,
  useRestoreFocusSource,
} from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import type { SupporterRow } from "@near-peer/bot/contract";
import { dotted } from "../../text/counted";
import { supportersText, supporterText } from "../../text/supporters";
import { ApplicationSection } from "./application-section";
import { EligibilitySection } from "./eligibility-section";
import { Facts } from "./facts";
import { ReviewState, SupporterState, TrainingState } from "./supporter-states";

const useStyles = makeStyles({
  drawer: { width: "min(32rem, 100vw)" },
  sections: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXL,
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
  const styles = useStyles();
  const focusSource = useRestoreFocusSource();
  return (
    <OverlayDrawer
      {...focusSource}
      className={styles.drawer}
      position="end"
      open={row !== undefined}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      {row !== undefined && (
        <>
          <DrawerHeader>
            <DrawerHeaderTitle
              action={
                <Button
                  appearance="subtle"
                  aria-label={supportersText.close}
                  icon={<Dismiss24Regular />}
                  onClick={onClose}
                />
              }
            >
              {row.name}
            </DrawerHeaderTitle>
          </DrawerHeader>
          <DrawerBody>
            <div className={styles.sections} key={row.personId}>
              <About row={row} />
              <ApplicationSection schemeId={schemeId} row={row} />
              {row.state !== "stepped-down" && <EligibilitySection schemeId={schemeId} row={row} />}
            </div>
          </DrawerBody>
        </>
      )}
    </OverlayDrawer>
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
