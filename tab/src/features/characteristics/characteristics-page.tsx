import * as api from "@near-peer/bot/contract";
import { makeStyles } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Banner } from "../../components/banner";
import { BackLink } from "../../components/back-link";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { characteristicsText as text } from "../../text/characteristics";
import { CharacteristicsForm } from "./characteristics-form";

const useStyles = makeStyles({ text: { margin: 0 } });

/** What a scheme asks about of its own, for its directors (NP7). */
export default function CharacteristicsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const [round, setRound] = useState(0);
  const read = useQuery({
    queryKey: ["characteristics", schemeId],
    queryFn: ({ signal }) => callApi(api.getCharacteristics, { params: { schemeId }, signal }),
    // Read when the page opens and when asked: never under somebody's hands.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (read.data === undefined) {
    if (read.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={read.error} retry={() => void read.refetch()} />;
  }
  return (
    <div className={layout.column}>
      <BackLink to={{ name: "settings", schemeId }} text={text.back} />
      <PageHeading title={text.title} lead={text.lead} />
      <Banner intent="warning" title={text.warning}>
        {text.warningText}
      </Banner>
      <CharacteristicsForm
        key={round}
        schemeId={schemeId}
        read={read.data}
        onShowTheirs={() => void read.refetch().then(() => setRound(round + 1))}
      />
      <section className={`${layout.card} ${layout.tight}`} aria-labelledby="usual">
        <SectionHeading id="usual">{text.usual}</SectionHeading>
        <p className={`${styles.text} ${layout.quiet}`}>{text.usualLead}</p>
        <p className={styles.text}>{read.data.standing.join(", ")}</p>
      </section>
    </div>
  );
}
