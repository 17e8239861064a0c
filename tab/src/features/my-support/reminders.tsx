import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { myText } from "../../text/my-support";
import type { MineAsDoctor } from "./mine";
import type { useChoice } from "./use-choice";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** Reminders on or off, apart from taking part (NP14). */
export function Reminders(props: {
  readonly mine: MineAsDoctor;
  readonly choice: ReturnType<typeof useChoice>;
}) {
  const { mine, choice } = props;
  const styles = useStyles();
  const layout = useLayout();
  const pending = choice.isPending ? choice.variables : undefined;
  // The switch follows the finger; the server's answer settles it.
  const on =
    pending === "silence-reminders" || pending === "resume-reminders"
      ? pending === "resume-reminders"
      : !mine.remindersSilenced;
  return (
    <section className={layout.card} aria-labelledby={`reminders-${mine.schemeId}`}>
      <SectionHeading id={`reminders-${mine.schemeId}`}>{myText.reminders}</SectionHeading>
      <p className={styles.text}>{myText.remindersText}</p>
      <Switch
        checked={on}
        label={myText.remindersLabel}
        onChange={(_, { checked }) => {
          if (!choice.isPending) choice.mutate(checked ? "resume-reminders" : "silence-reminders");
        }}
      />
    </section>
  );
}
