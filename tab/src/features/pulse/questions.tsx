import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { MyPulseView, PulseInstrument } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { pulseText as text } from "../../text/pulse";
import { HelpLine } from "./help-line";
import { pulseQuery } from "./pulse-query";

const useStyles = makeStyles({
  words: { margin: 0 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

const SKIPPED = "skipped";
const FEWEST = 4;

/** The questions in their published words, and above them what becomes of the answers. Where it is not saved, all of them stay. */
export function Questions(props: {
  readonly open: MyPulseView;
  readonly instrument: PulseInstrument;
}) {
  const { schemeId, schemeName, side, until } = props.open;
  const { questions, source } = props.instrument;
  const layout = useLayout();
  const styles = useStyles();
  const client = useQueryClient();
  const notices = useNotices();
  /** The place of the chosen answer by question; null where it is left out. */
  const [chosen, setChosen] = useState<Readonly<Record<number, number | null>>>({});
  const [checked, setChecked] = useState(false);
  const answers = questions.map((_, nth) => chosen[nth] ?? null);
  const isTooFew = answers.filter((one) => one !== null).length < FEWEST;
  const send = useMutation({
    mutationFn: () => callApi(api.answerPulse, { params: { schemeId }, body: { side, answers } }),
    gcTime: 0,
    onSuccess: () => notices.tell(text.saved),
    onSettled: () => client.invalidateQueries({ queryKey: pulseQuery.queryKey }),
  });
  const heading = `pulse-${schemeId}`;
  return (
    <form
      className={`${layout.card} ${layout.column}`}
      aria-labelledby={heading}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!isTooFew && !send.isPending) send.mutate();
      }}
    >
      <div className={layout.tight}>
        <SectionHeading id={heading}>{text.side(side)}</SectionHeading>
        <span className={layout.quiet}>{schemeName}</span>
        <p className={`${styles.words} ${layout.prose}`}>{text.until(until)}</p>
        <p className={`${styles.words} ${layout.prose}`}>{text.before}</p>
        <p className={`${styles.words} ${layout.prose}`}>{text.shown}</p>
        <p className={`${styles.words} ${layout.prose}`}>{text.omit}</p>
        <HelpLine />
      </div>
      {questions.map((question, nth) => (
        <Field key={question.words} label={text.question(nth + 1, question.words)}>
          <RadioGroup
            value={valueOf(chosen[nth])}
            onChange={(_, { value }) =>
              setChosen({ ...chosen, [nth]: value === SKIPPED ? null : Number(value) })
            }
          >
            {question.answers.map((answer, place) => (
              <Radio key={answer} value={String(place)} label={answer} />
            ))}
            <Radio value={SKIPPED} label={text.skip} />
          </RadioGroup>
        </Field>
      ))}
      <p className={`${styles.words} ${layout.quiet} ${layout.prose}`}>
        {text.source} {source}
      </p>
      {checked && isTooFew && (
        <p role="alert" className={styles.problem}>
          {text.needs}
        </p>
      )}
      {send.error !== null && <FailureBar error={send.error} />}
      <div className={layout.row}>
        <Button type="submit" appearance="primary" disabledFocusable={send.isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}

function valueOf(chosen: number | null | undefined): string {
  if (chosen === undefined) return "";
  return chosen === null ? SKIPPED : String(chosen);
}
