import { makeStyles, tokens } from "@fluentui/react-components";
import type { ErasurePlan } from "@near-peer/bot/contract";
import { myDataText } from "../text/my-data";
import { useLayout } from "./layout";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { marginBlock: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXL },
  item: { marginBottom: tokens.spacingVerticalS },
});

type Kept = ErasurePlan["schemes"][number]["kept"];

/** What goes and what stays, in words; in the plan and in the certificate alike. */
export function KeptWords(props: {
  readonly title: string;
  readonly goes: readonly string[];
  readonly kept: Kept;
}) {
  const styles = useStyles();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      <h3 className={styles.title}>{props.title}</h3>
      <ul className={styles.list}>
        {props.goes.map((text) => (
          <li key={text} className={styles.item}>
            {text}
          </li>
        ))}
      </ul>
      <h3 className={styles.title}>{myDataText.stays}</h3>
      <ul className={styles.list}>
        {props.kept.map(({ what, why, until }) => (
          <li key={what} className={styles.item}>
            <div>{what}</div>
            <div className={layout.quiet}>{why}</div>
            <div className={layout.quiet}>{myDataText.stayUntil(until)}</div>
          </li>
        ))}
      </ul>
    </div>
  );
}
