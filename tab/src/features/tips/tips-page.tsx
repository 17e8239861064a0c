import { Button, Title3 } from "@fluentui/react-components";
import { Lightbulb48Regular } from "@fluentui/react-icons";
import type { TipsOfMine } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BackLink } from "../../components/back-link";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { tipsText as text } from "../../text/tips";
import { MyTip } from "./my-tip";
import { useTipStyles } from "./tip-styles";
import { myTipsQuery } from "./tips-queries";
import { WriteTip } from "./write-tip";

/** What helped other supporters, and one's own (NP27). */
export default function TipsPage() {
  const layout = useLayout();
  const found = useQuery(myTipsQuery);
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const mine = found.data.schemes.filter((one) => one.isSupporter || one.mine.length > 0);
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "my" }} text={text.back} />
      <PageHeading title={text.title} lead={text.lead} />
      {mine.length === 0 && (
        <div className={layout.card}>
          <EmptyState icon={<Lightbulb48Regular />} title={text.nowhere} text={text.nowhereText} />
        </div>
      )}
      {mine.map((scheme) => (
        <InScheme key={scheme.schemeId} scheme={scheme} named={mine.length > 1} />
      ))}
    </div>
  );
}

function InScheme(props: { readonly scheme: TipsOfMine; readonly named: boolean }) {
  const { schemeId, schemeName, isSupporter, mine, shown } = props.scheme;
  const layout = useLayout();
  const styles = useTipStyles();
  const [writing, setWriting] = useState(false);
  return (
    <div className={layout.column}>
      {props.named && (
        <Title3 as="h2" className={styles.title}>
          {text.inScheme(schemeName)}
        </Title3>
      )}
      {isSupporter && (
        <div className={layout.row}>
          <Button appearance="primary" onClick={() => setWriting(true)}>
            {text.write}
          </Button>
        </div>
      )}
      {mine.length > 0 && (
        <section className={layout.tight} aria-labelledby={`mine-${schemeId}`}>
          <SectionHeading id={`mine-${schemeId}`}>{text.mine}</SectionHeading>
          <ul className={`${layout.plainList} ${styles.list}`}>
            {mine.map((tip) => (
              <li key={tip.tipId} className={layout.card}>
                <MyTip schemeId={schemeId} tip={tip} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isSupporter && <Shown schemeId={schemeId} shown={shown} />}
      {writing && <WriteTip schemeId={schemeId} onClose={() => setWriting(false)} />}
    </div>
  );
}

function Shown({ schemeId, shown }: Pick<TipsOfMine, "schemeId" | "shown">) {
  const layout = useLayout();
  const styles = useTipStyles();
  return (
    <section className={layout.tight} aria-labelledby={`shown-${schemeId}`}>
      <SectionHeading id={`shown-${schemeId}`}>{text.shown}</SectionHeading>
      {shown.length === 0 ? (
        <div className={layout.card}>
          <EmptyState icon={<Lightbulb48Regular />} title={text.emptyTitle} text={text.emptyText} />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {shown.map((tip) => (
            <li key={tip.tipId} className={`${layout.card} ${styles.item}`}>
              <p className={styles.words}>{tip.text}</p>
              {tip.by !== "" && <span className={layout.quiet}>{tip.by}</span>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
