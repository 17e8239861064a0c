import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { wishesText } from "../../text/wishes";
import type { MyStatement, MyWish } from "./statement";
import { useStateWish } from "./use-wishes";

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalM,
    paddingBlock: `${tokens.spacingVerticalXS} ${tokens.spacingVerticalL}`,
  },
  text: { margin: 0 },
});

/** One thing that may be said: closed at first, nothing chosen, its consent not ticked (NP8). */
export function SayWish(props: {
  readonly statement: MyStatement;
  readonly wish: MyWish;
  readonly onSaved: () => void;
}) {
  const { statement, wish } = props;
  return (
    <AccordionItem value={wish.key}>
      <AccordionHeader as="h3">{wish.label}</AccordionHeader>
      <AccordionPanel>
        <Form statement={statement} wish={wish} onSaved={props.onSaved} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** Kept by nothing: opened again, it begins empty. */
function Form(props: {
  readonly statement: MyStatement;
  readonly wish: MyWish;
  readonly onSaved: () => void;
}) {
  const { statement, wish } = props;
  const styles = useStyles();
  const layout = useLayout();
  const saving = useStateWish(statement);
  const only = wish.choices.length === 1 ? wish.choices[0]?.value : undefined;
  const [choice, setChoice] = useState(only ?? "");
  const [consent, setConsent] = useState(false);
  const [tried, setTried] = useState(false);
  const save = () => {
    setTried(true);
    if (choice === "" || !consent || saving.isPending) return;
    saving.mutate({ wish, choice, consent }, { onSuccess: props.onSaved });
  };
  return (
    <div className={styles.panel}>
      {wish.about !== "" && <p className={styles.text}>{wish.about}</p>}
      {only === undefined && (
        <Field
          label={wishesText.which(wish.label)}
          {...(tried && choice === "" ? { validationMessage: wishesText.needsChoice } : {})}
        >
          <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
            {wish.choices.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <p className={`${styles.text} ${layout.quiet} ${layout.prose}`}>{statement.purpose}</p>
      <Field {...(tried && !consent ? { validationMessage: wishesText.needsConsent } : {})}>
        <Checkbox
          checked={consent}
          label={wish.consent}
          onChange={(_, { checked }) => setConsent(checked === true)}
        />
      </Field>
      {saving.error !== null && <FailureBar error={saving.error} />}
      <Button appearance="primary" onClick={save} disabledFocusable={saving.isPending}>
        {wishesText.save}
      </Button>
    </div>
  );
}
