import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ProposalView, RemedyView } from "@near-peer/bot/contract";
import { lazy, Suspense, useState } from "react";
import { useLayout } from "../../components/layout";
import { TwoLines } from "../../components/two-lines";
import { shortageText as text } from "../../text/shortage";

const RemedyDialog = lazy(() => import("./remedy-dialog"));

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  lead: { margin: `0 0 ${tokens.spacingVerticalS}` },
  item: {
    flexWrap: "nowrap",
    alignItems: "center",
    paddingBlock: tokens.spacingVerticalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What would give more doctors a supporter, most first; some of it in one press. */
export function Remedies(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly remedies: readonly RemedyView[];
}) {
  const styles = useStyles();
  const layout = useLayout();
  const [applying, setApplying] = useState<RemedyView>();
  const close = () => setApplying(undefined);
  const { remedies } = props;
  return (
    <div>
      <h3 className={styles.title}>{text.remedies}</h3>
      <p className={`${styles.lead} ${layout.quiet}`}>
        {remedies.length === 0 ? text.noRemedies : text.remediesLead}
      </p>
      <ul className={layout.plainList} aria-label={text.remedies}>
        {remedies.map((remedy) => (
          <li key={remedy.remedyId} className={`${layout.spread} ${styles.item}`}>
            <TwoLines
              first={remedy.text}
              second={`${text.without(remedy.without)} ${remedy.detail}`}
            />
            {remedy.canBeApplied && <ApplyButton remedy={remedy} onPress={setApplying} />}
          </li>
        ))}
      </ul>
      {applying !== undefined && (
        <Suspense>
          <RemedyDialog
            schemeId={props.schemeId}
            proposalId={props.proposal.proposalId}
            remedy={applying}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

function ApplyButton(props: {
  readonly remedy: RemedyView;
  readonly onPress: (remedy: RemedyView) => void;
}) {
  const { remedy } = props;
  const focusTarget = useRestoreFocusTarget();
  return (
    <Button
      size="small"
      aria-label={text.applyOf(remedy.text)}
      onClick={() => props.onPress(remedy)}
      {...focusTarget}
    >
      {text.apply}
    </Button>
  );
}
