import { Avatar, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  words: { display: "flex", flexDirection: "column", minWidth: 0 },
  name: { fontWeight: tokens.fontWeightSemibold },
  more: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** `Dr Aisha Okafor` has the initials AO. */
export function withoutTitle(name: string): string {
  return name.replace(/^(Dr|Prof|Professor|Mr|Mrs|Ms|Miss|Mx)\.?\s+/u, "");
}

/** A person in a list: name, and below it what tells them apart. */
export function Person(props: {
  readonly name: string;
  readonly more?: string;
  readonly picture?: boolean;
}) {
  const styles = useStyles();
  return (
    <span className={styles.box}>
      {props.picture !== false && (
        <Avatar
          name={withoutTitle(props.name)}
          size={32}
          color="colorful"
          aria-hidden
          role="presentation"
        />
      )}
      <span className={styles.words}>
        <span className={styles.name}>{props.name}</span>
        {props.more !== undefined && props.more !== "" && (
          <span className={styles.more}>{props.more}</span>
        )}
      </span>
    </span>
  );
}
