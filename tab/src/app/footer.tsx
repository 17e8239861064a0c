import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { hashOf } from "../platform/route";
import { helpText } from "../text/help";
import { shellText } from "../text/shell";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    gap: `0 ${tokens.spacingHorizontalXL}`,
    padding: tokens.spacingVerticalXL,
  },
  link: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "24px", // easy to hit
  },
});

/** Help at once, for who is signed in, and the pages about the product itself. */
export function Footer(props: { readonly help: boolean }) {
  const styles = useStyles();
  return (
    <footer>
      <nav aria-label={shellText.about} className={styles.box}>
        {props.help && (
          <Link href={hashOf({ name: "help" })} className={styles.link}>
            {helpText.link}
          </Link>
        )}
        {(["privacy", "terms", "accessibility"] as const).map((name) => (
          <Link key={name} href={hashOf({ name })} className={styles.link}>
            {shellText[name]}
          </Link>
        ))}
        <Link href={hashOf({ name: "complain" })} className={styles.link}>
          {shellText.complain}
        </Link>
      </nav>
    </footer>
  );
}
