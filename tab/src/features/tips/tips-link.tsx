import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { hashOf } from "../../platform/route";
import { tipsText } from "../../text/tips";
import { myTipsQuery } from "./tips-queries";

const useStyles = makeStyles({
  text: { marginBlock: `${tokens.spacingVerticalS} ${tokens.spacingVerticalM}` },
});

/** On a supporter's own page: the way to what helped others (NP27). Nothing where they neither support nor wrote anything. */
export default function TipsLink() {
  const styles = useStyles();
  const layout = useLayout();
  const { schemes = [] } = useQuery(myTipsQuery).data ?? {};
  if (!schemes.some(({ isSupporter, mine }) => isSupporter || mine.length > 0)) return null;
  return (
    <section className={layout.card} aria-labelledby="tips-link">
      <SectionHeading id="tips-link">{tipsText.link}</SectionHeading>
      <p className={`${styles.text} ${layout.prose}`}>{tipsText.linkLead}</p>
      <Link href={hashOf({ name: "tips" })}>{tipsText.open}</Link>
    </section>
  );
}
