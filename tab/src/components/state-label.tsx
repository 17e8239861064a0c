import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  Circle16Regular,
  Clock16Regular,
  PauseCircle16Regular,
  Warning16Regular,
} from "@fluentui/react-icons";

/** Done, on its way, wants a person, stopped by choice, nothing yet. */
export type Tone = "done" | "coming" | "attention" | "paused" | "none";

const ICONS = {
  done: CheckmarkCircle16Regular,
  coming: Clock16Regular,
  attention: Warning16Regular,
  paused: PauseCircle16Regular,
  none: Circle16Regular,
} satisfies Record<Tone, unknown>;

const useStyles = makeStyles({
  label: { display: "inline-flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: "2px" },
  words: { display: "flex", flexDirection: "column" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  coming: { color: tokens.colorBrandForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  paused: { color: tokens.colorNeutralForeground2 },
  none: { color: tokens.colorNeutralForeground2 },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A state in words with an icon: never by colour alone. */
export function StateLabel(props: {
  readonly tone: Tone;
  readonly text: string;
  readonly more?: string | undefined;
}) {
  const styles = useStyles();
  const Icon = ICONS[props.tone];
  return (
    <span className={styles.label}>
      <Icon className={mergeClasses(styles.icon, styles[props.tone])} aria-hidden />
      <span className={styles.words}>
        <span>{props.text}</span>
        {props.more !== undefined && props.more !== "" && (
          <span className={styles.more}>{props.more}</span>
        )}
      </span>
    </span>
  );
}
