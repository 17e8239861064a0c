import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { DayInput } from "../../components/day-input";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { shortDay } from "../../platform/london-time";
import { awayText as text } from "../../text/choices";
import { ChangeDialog } from "./change-dialog";
import { useChange, useOptions, type SchemeOptions } from "./use-options";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalL}` },
  days: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalL },
});

/** Away until a day, and back in one press. */
export function Away({ schemeId }: { readonly schemeId: string }) {
  const styles = useStyles();
  const layout = useLayout();
  const options = useOptions(schemeId);
  const [open, setOpen] = useState(false);
  const { change, show } = useChange(schemeId);
  const notices = useNotices();
  if (options === undefined) return null;
  const { away } = options;
  const back = () => {
    if (change.isPending) return;
    change.mutate(
      { change: "back" },
      {
        onSuccess: (changed) => {
          notices.tell(text.backDone);
          show(changed);
        },
      },
    );
  };
  return (
    <section className={layout.card} aria-labelledby={`away-${schemeId}`}>
      <SectionHeading id={`away-${schemeId}`}>{text.title}</SectionHeading>
      <p className={styles.text}>
        {away === undefined ? text.lead : text.now(shortDay(away.from), shortDay(away.until))}
      </p>
      {change.error !== null && <FailureBar error={change.error} />}
      <div className={layout.row}>
        <Button onClick={() => setOpen(true)}>{away === undefined ? text.set : text.change}</Button>
        {away !== undefined && <Button onClick={back}>{text.back}</Button>}
      </div>
      {open && <AwayDialog options={options} onClose={() => setOpen(false)} />}
    </section>
  );
}

function AwayDialog(props: { readonly options: SchemeOptions; readonly onClose: () => void }) {
  const { schemeId, today, away } = props.options;
  const styles = useStyles();
  const [from, setFrom] = useState(away?.from ?? today);
  const [until, setUntil] = useState(away?.until ?? today);
  return (
    <ChangeDialog
      schemeId={schemeId}
      change={{ change: "away", from, until }}
      words={{ title: text.dialogTitle, confirm: text.save, cancel: text.cancel, done: text.saved }}
      onClose={props.onClose}
    >
      <p>{text.dialogText}</p>
      <div className={styles.days}>
        <Field label={text.from} required>
          <DayInput
            min={today}
            value={from}
            onChange={(value) => setFrom(value === "" ? from : value)}
          />
        </Field>
        <Field label={text.until} required>
          <DayInput
            min={from}
            value={until}
            onChange={(value) => setUntil(value === "" ? until : value)}
          />
        </Field>
      </div>
    </ChangeDialog>
  );
}
