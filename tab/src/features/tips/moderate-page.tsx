import { Button } from "@fluentui/react-components";
import { Lightbulb48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { TipRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { BackLink } from "../../components/back-link";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { TakeCsv } from "../../components/take-csv";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { moderateText as text } from "../../text/tips";
import { DecideDialog } from "./decide-dialog";
import { TipState } from "./tip-state";
import { useTipStyles } from "./tip-styles";
import { tipsQuery } from "./tips-queries";

/** For a director: every note that supporters wrote, what waits for a yes or no first (NP27). */
export default function ModeratePage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useTipStyles();
  const found = useQuery(tipsQuery(schemeId));
  if (found.data === undefined) {
    if (found.error === null) return <Loading titled />;
    return <FailurePage error={found.error} retry={() => void found.refetch()} />;
  }
  const { items } = found.data;
  return (
    <section className={layout.column}>
      <BackLink to={{ name: "supporters", schemeId, filter: "" }} text={text.back} />
      <PageHeading
        title={text.title}
        lead={text.lead}
        actions={
          items.length > 0 && (
            <TakeCsv
              label={text.take}
              said={({ rows }) => text.taken(rows)}
              ask={() => callApi(api.exportTips, { params: { schemeId } })}
            />
          )
        }
      />
      {items.length === 0 ? (
        <div className={layout.card}>
          <EmptyState icon={<Lightbulb48Regular />} title={text.emptyTitle} text={text.emptyText} />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {items.map((tip) => (
            <li key={tip.tipId} className={layout.card}>
              <OneTip schemeId={schemeId} tip={tip} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneTip({ schemeId, tip }: { readonly schemeId: string; readonly tip: TipRow }) {
  const layout = useLayout();
  const styles = useTipStyles();
  const [deciding, setDeciding] = useState<"show" | "hide">();
  return (
    <div className={styles.item}>
      <div className={layout.spread}>
        <TipState state={tip.state} words={text.states} />
        <span className={layout.quiet}>
          {dotted(text.by(tip.by), text.writtenAt(tip.writtenAt))}
        </span>
      </div>
      <p className={styles.words}>{tip.text}</p>
      {tip.reason !== undefined && (
        <p className={`${styles.words} ${layout.quiet}`}>{text.said(tip.reason)}</p>
      )}
      <div className={layout.row}>
        {tip.state !== "shown" && (
          <Button
            appearance={tip.state === "waiting" ? "primary" : "secondary"}
            aria-label={text.showOf(tip.text)}
            onClick={() => setDeciding("show")}
          >
            {text.show}
          </Button>
        )}
        {tip.state !== "not-shown" && (
          <Button aria-label={text.hideOf(tip.text)} onClick={() => setDeciding("hide")}>
            {text.hide}
          </Button>
        )}
      </div>
      {deciding !== undefined && (
        <DecideDialog
          schemeId={schemeId}
          tip={tip}
          show={deciding === "show"}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </div>
  );
}
