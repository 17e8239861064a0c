import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", minWidth: 0 },
  second: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A text and, quieter, what belongs to it. Either may be empty. */
export function TwoLines(props: { readonly first: string; readonly second: string }) {
  const styles = useStyles();
  if (props.second === "") return props.first;
  return (
    <span className={styles.box}>
      <span>{props.first}</span>
      <span className={styles.second}>{props.second}</span>
    </span>
  );
}
