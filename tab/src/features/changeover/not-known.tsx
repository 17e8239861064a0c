import { Link, makeStyles } from "@fluentui/react-components";
import type { ChangeoverView } from "@near-peer/bot/contract";
import { useLayout } from "../../components/layout";
import { More } from "../../components/more";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { changeoverText as text } from "../../text/changeover";

const useStyles = makeStyles({
  sentence: { margin: 0 },
  link: { lineHeight: "24px" }, // easy to hit
});

/** Whose posts on the day nothing says: before the new sheets are imported, most pairs seem to break. */
export function NotKnown(props: {
  readonly schemeId: string;
  readonly changeover: Pick<ChangeoverView, "notKnown" | "supportersWithoutPost">;
}) {
  const { notKnown, supportersWithoutPost } = props.changeover;
  const layout = useLayout();
  const styles = useStyles();
  if (notKnown.length === 0 && supportersWithoutPost === 0) return null;
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby="posts-not-known">
      <SectionHeading id="posts-not-known">{text.missingTitle}</SectionHeading>
      {notKnown.length > 0 && (
        <>
          <p className={styles.sentence}>{text.missingDoctors(notKnown.length)}</p>
          <More words={text.who}>
            <p className={styles.sentence}>{notKnown.map(({ name }) => name).join(", ")}</p>
          </More>
        </>
      )}
      {supportersWithoutPost > 0 && (
        <p className={styles.sentence}>{text.missingSupporters(supportersWithoutPost)}</p>
      )}
      <p className={`${styles.sentence} ${layout.quiet}`}>{text.missingNext}</p>
      <Link className={styles.link} href={hashOf({ name: "import", schemeId: props.schemeId })}>
        {text.toImport}
      </Link>
    </section>
  );
}
