import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { wishesText } from "../../text/wishes";
import { wishesQuery } from "./wishes-key";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/**
 * On somebody's own page: the way to what they would like, or are glad to be matched on. Nothing of what they
 * said stands here. Where there is nothing for them to say, or it could not be read, nothing is shown.
 */
export default function WishesLink() {
  const styles = useStyles();
  const layout = useLayout();
  const mine = useQuery(wishesQuery);
  const sides = [...new Set((mine.data?.statements ?? []).map(({ side }) => side))];
  return sides.map((side) => (
    <section key={side} className={layout.card} aria-labelledby={`wishes-${side}`}>
      <SectionHeading id={`wishes-${side}`}>{wishesText.title[side]}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{wishesText.lead[side]}</p>
      <Link href={hashOf({ name: "wishes" })}>{wishesText.open[side]}</Link>
    </section>
  ));
}
