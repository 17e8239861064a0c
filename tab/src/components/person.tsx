import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Initials } from "./initials";

const useStyles = makeStyles({
  box: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A person in a list: name, and below it what tells them apart. */
export function Person(props: {
  readonly name: string;
  readonly more?: string;
  readonly picture?: boolean;
  /** In the place of the name: the name as something to press. */
  readonly pressable?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <span className={styles.box}>
      {props.picture !== false && <Initials name={props.name} size={32} />}
      <span className={styles.words}>
        {props.pressable ?? <span className={styles.name}>{props.name}</span>}
        {props.more !== undefined && props.more !== "" && (
          <span className={styles.more}>{props.more}</span>
        )}
      </span>
    </span>
  );
}
