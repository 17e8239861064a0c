import { Link, makeStyles } from "@fluentui/react-components";
import { hashOf } from "../../platform/route";
import { pulseText as text } from "../../text/pulse";

const useStyles = makeStyles({ line: { margin: 0 } });

/** Where help is, one press away from what may have been hard to answer (NP20). */
export function HelpLine() {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {text.hard} <Link href={hashOf({ name: "help" })}>{text.help}</Link>
    </p>
  );
}
