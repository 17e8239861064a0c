import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { FeedbackReceived } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { savePdf } from "../../platform/save-file";
import { feedbackText, monthName, receivedText as text } from "../../text/feedback";
import { Words } from "./words";

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What doctors said to a supporter in a scheme, for them alone, and a way to take it along (NP24). */
export function Received({ received }: { readonly received: FeedbackReceived }) {
  const layout = useLayout();
  const styles = useStyles();
  const { schemeId, schemeName, named, released } = received;
  const heading = `received-${schemeId}`;
  const { questions } = feedbackText;
  return (
    <section className={`${layout.card} ${layout.column}`} aria-labelledby={heading}>
      <div className={layout.tight}>
        <SectionHeading id={heading}>{text.title}</SectionHeading>
        <span className={layout.quiet}>{schemeName}</span>
        <span className={layout.prose}>{text.lead}</span>
      </div>
      {named.length + released.length === 0 && <span>{text.none}</span>}
      {named.map(({ from, on, words }, nth) => (
        <div key={`${on} ${nth}`} className={layout.tight}>
          <h3 className={styles.title}>{text.from(from, on)}</h3>
          <Words words={words} questions={questions} />
        </div>
      ))}
      {released.map(({ releasedIn, words }, batch) => (
        <div key={`${releasedIn} ${batch}`} className={layout.tight}>
          <h3 className={styles.title}>{text.released(monthName(releasedIn))}</h3>
          <span className={layout.quiet}>{text.releasedLead}</span>
          <ul className={`${layout.plainList} ${layout.column}`}>
            {words.map((one, nth) => (
              <li key={nth}>
                <Words words={one} questions={questions} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {named.length + released.length > 0 && <TakeAlong schemeId={schemeId} />}
    </section>
  );
}

function TakeAlong({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const notices = useNotices();
  const take = useMutation({
    mutationFn: () => callApi(api.getFeedbackCollection, { params: { schemeId } }),
    gcTime: 0,
    onSuccess: ({ fileName, contentBase64 }) => {
      savePdf(fileName, contentBase64);
      notices.tell(text.taken);
    },
  });
  return (
    <div className={layout.row}>
      <Button
        icon={<ArrowDownloadRegular />}
        disabledFocusable={take.isPending}
        onClick={() => take.mutate()}
      >
        {text.take}
      </Button>
      <span className={layout.quiet}>{text.takeHint}</span>
      {take.error !== null && <FailureBar error={take.error} />}
    </div>
  );
}
