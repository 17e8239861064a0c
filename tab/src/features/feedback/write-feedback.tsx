import { Field, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import type { FeedbackAnswers } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ActDialog } from "../../components/act-dialog";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { feedbackText as text } from "../../text/feedback";
import { myFeedbackQuery } from "./feedback-keys";

/** How it is given to a supporter. */
export type FeedbackWay = "named" | "unnamed";

const QUESTIONS = ["helped", "better", "more"] as const;
const NOTHING: FeedbackAnswers = { helped: "", better: "", more: "" };

/** The form: who reads it, said first, and three short questions. Where it is not saved, all of it stays. */
export function WriteFeedback(props: {
  readonly title: string;
  /** Whether it is to a supporter, with a name or without; about the scheme it never has one. */
  readonly toSupporter: boolean;
  readonly save: (answers: FeedbackAnswers, way: FeedbackWay) => Promise<unknown>;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const notices = useNotices();
  const layout = useLayout();
  const [way, setWay] = useState<FeedbackWay>("named");
  const [answers, setAnswers] = useState(NOTHING);
  const [checked, setChecked] = useState(false);
  const isEmpty = QUESTIONS.every((name) => answers[name].trim() === "");
  const send = useMutation({
    mutationFn: () => props.save(answers, way),
    gcTime: 0,
    onSuccess: () => notices.tell(text.saved),
  });
  return (
    <ActDialog
      title={props.title}
      confirm={text.save}
      cancel={text.cancel}
      busy={send.isPending}
      error={send.error}
      done={send.isSuccess}
      onDone={() => {
        props.onClose();
        void client.invalidateQueries({ queryKey: myFeedbackQuery.queryKey });
      }}
      onConfirm={() => {
        setChecked(true);
        if (!isEmpty) send.mutate();
      }}
      onClose={props.onClose}
    >
      <div className={layout.column}>
        <p>{text.before}</p>
        {props.toSupporter ? (
          <>
            <Field label={text.way} hint={text.wayHint}>
              <RadioGroup
                value={way}
                onChange={(_, { value }) => setWay(value === "unnamed" ? "unnamed" : "named")}
              >
                <Radio value="named" label={text.ways.named} />
                <Radio value="unnamed" label={text.ways.unnamed} />
              </RadioGroup>
            </Field>
            {way === "named" && <p>{text.namedBefore}</p>}
          </>
        ) : (
          <p>{text.schemeBefore}</p>
        )}
        {QUESTIONS.map((name, nth) => (
          <Field
            key={name}
            label={text.questions[name]}
            hint={text.answerHint}
            {...(checked && isEmpty && nth === 0 ? { validationMessage: text.needs } : {})}
          >
            <Textarea
              value={answers[name]}
              rows={3}
              resize="vertical"
              onChange={(_, { value }) => setAnswers({ ...answers, [name]: value })}
            />
          </Field>
        ))}
      </div>
    </ActDialog>
  );
}
