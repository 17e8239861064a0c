import { makeStyles, tokens } from "@fluentui/react-components";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { DoctorChoices } from "./doctor-choices";
import type { MineAsDoctor } from "./mine";
import { Participation } from "./participation";
import { Reminders } from "./reminders";
import { useChoice } from "./use-choice";

const useStyles = makeStyles({
  choices: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(20rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
});

/** What a foundation doctor decides for themselves: taking part, the reminders, their supporter. `named` adds the scheme's name. */
export function DoctorSettings(props: { readonly mine: MineAsDoctor; readonly named: boolean }) {
  const { mine } = props;
  const styles = useStyles();
  const layout = useLayout();
  const choice = useChoice(mine.schemeId);
  return (
    <div className={layout.column}>
      {props.named && <span className={layout.quiet}>{mine.schemeName}</span>}
      {choice.error !== null && <FailureBar error={choice.error} />}
      <div className={styles.choices}>
        <Participation mine={mine} choice={choice} />
        <Reminders mine={mine} choice={choice} />
      </div>
      <DoctorChoices schemeId={mine.schemeId} />
    </div>
  );
}
