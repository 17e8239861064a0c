import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { DayInput } from "../../components/day-input";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { longDay } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { volunteeringText as text } from "../../text/volunteering";
import type { MineInScheme } from "./mine-in-scheme";
import { VOLUNTEERING_KEY } from "./volunteering-keys";

const useStyles = makeStyles({
  words: { margin: 0 },
  form: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalM,
  },
});

/** When the mentoring module was done, by one's own word: recommended, and never a condition (NP11). */
export function Training({ mine }: { readonly mine: MineInScheme }) {
  const { schemeId, trainedOn, today } = mine;
  const styles = useStyles();
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const [day, setDay] = useState("");
  const [checked, setChecked] = useState(false);
  const note = useMutation({
    mutationFn: (module: string) => callApi(api.declareTraining, { body: { schemeId, module } }),
    onSuccess: (after) => {
      client.setQueryData(VOLUNTEERING_KEY, after);
      notices.tell(text.noted);
    },
  });
  const heading = `training-${schemeId}`;
  if (trainedOn !== undefined) {
    return <p className={styles.words}>{text.trained(longDay(trainedOn))}</p>;
  }
  return (
    <div role="group" aria-labelledby={heading} className={layout.tight}>
      <strong id={heading}>{text.trainingTitle}</strong>
      <p className={styles.words}>{text.trainingLead}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setChecked(true);
          if (day !== "" && !note.isPending) note.mutate(day);
        }}
      >
        <Field
          label={text.trainedOn}
          {...(checked && day === "" ? { validationMessage: text.needsDay } : {})}
        >
          <DayInput max={today} value={day} onChange={setDay} />
        </Field>
        <Button type="submit">{text.note}</Button>
      </form>
      {note.error !== null && <FailureBar error={note.error} />}
    </div>
  );
}
