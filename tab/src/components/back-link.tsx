import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { hashOf, type Screen } from "../platform/route";

const useStyles = makeStyles({
  link: {
    display: "inline-flex",
    alignItems: "center",
    alignSelf: "flex-start",
    gap: tokens.spacingHorizontalXS,
    minHeight: "24px",
  },
});

/** The way back to the section that a page belongs to. */
export function BackLink(props: { readonly to: Screen; readonly text: string }) {
  const styles = useStyles();
  return (
    <Link href={hashOf(props.to)} className={styles.link}>
      <ArrowLeft20Regular aria-hidden />
      {props.text}
    </Link>
  );
}
