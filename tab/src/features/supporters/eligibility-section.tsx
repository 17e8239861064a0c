import { Button, makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { shortDay } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";
import { useSupporterAct } from "./use-supporter-act";

const useStyles = makeStyles({ words: { margin: 0 } });

/** Whether somebody may support others by their last review: yes or no, and nothing more (principle 4). */
export function EligibilitySection(props: {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly onDone: () => void;
}) {
  const { schemeId, row } = props;
  const { personId, name, version, arcp } = row;
  const styles = useStyles();
  const layout = useLayout();
  const [asking, setAsking] = useState(false);
  const check = useSupporterAct(
    schemeId,
    (eligible: boolean) =>
      callApi(api.checkEligibility, {
        params: { schemeId, personId },
        body: { eligible },
        ifMatch: version,
      }),
    () => text.reviewDone,
  );
  return (
    <section className={layout.tight} aria-labelledby="review">
      <SectionHeading id="review">{text.reviewTitle}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet}`}>{text.reviewLead}</p>
      <p className={styles.words}>
        {arcp === undefined ? text.reviewNone : text.reviewNow(arcp.eligible, shortDay(arcp.until))}
      </p>
      <div className={layout.row}>
        {arcp?.eligible !== true && (
          <Button
            onClick={() => {
              if (!check.isPending) check.mutate(true);
            }}
          >
            {text.reviewYes}
          </Button>
        )}
        {arcp?.eligible !== false && (
          <Button onClick={() => setAsking(true)}>{text.reviewNo}</Button>
        )}
      </div>
      {check.error !== null && !asking && <FailureBar error={check.error} />}
      {asking && (
        <ActDialog
          title={text.reviewNoDialog(name)}
          confirm={text.reviewNo}
          cancel={text.cancel}
          busy={check.isPending}
          error={check.error}
          done={check.isSuccess && !check.variables}
          onDone={props.onDone}
          onConfirm={() => check.mutate(false)}
          onClose={() => setAsking(false)}
        >
          <p>{text.reviewNoLead(name)}</p>
        </ActDialog>
      )}
    </section>
  );
}
