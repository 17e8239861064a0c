import { Button } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { FeedbackOfMine } from "@near-peer/bot/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi } from "../../platform/queries";
import { feedbackText as text } from "../../text/feedback";
import { myFeedbackQuery } from "./feedback-keys";
import { WriteFeedback } from "./write-feedback";

type Pair = FeedbackOfMine["pairs"][number];

/** What a doctor may say to a supporter, or what became of what they said. */
export function ToSupporter(props: { readonly schemeId: string; readonly pair: Pair }) {
  const { schemeId, pair } = props;
  const layout = useLayout();
  const [writing, setWriting] = useState(false);
  const heading = `feedback-${pair.pairingId}`;
  const params = { schemeId, pairingId: pair.pairingId };
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.toSupporter(pair.supporter)}</SectionHeading>
      {pair.standing === "open" ? (
        <>
          <span>{text.until(pair.until)}</span>
          <div className={layout.row}>
            <Button appearance="primary" onClick={() => setWriting(true)}>
              {text.write}
            </Button>
          </div>
        </>
      ) : (
        <span>{text.became(pair.standing)}</span>
      )}
      {pair.version !== undefined && (
        <TakeBack
          version={pair.version}
          take={(ifMatch) => callApi(api.takeFeedbackBack, { params, ifMatch })}
        />
      )}
      {writing && (
        <WriteFeedback
          title={text.writeTo(pair.supporter)}
          toSupporter
          save={(answers, way) => callApi(api.giveFeedback, { params, body: { way, ...answers } })}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

/** What somebody may say about the scheme, or that it waits. */
export function OnScheme({ mine }: { readonly mine: FeedbackOfMine }) {
  const layout = useLayout();
  const [writing, setWriting] = useState(false);
  const { schemeId, schemeName, schemeVersion } = mine;
  const heading = `feedback-on-${schemeId}`;
  const params = { schemeId };
  return (
    <section className={`${layout.card} ${layout.tight}`} aria-labelledby={heading}>
      <SectionHeading id={heading}>{text.onScheme}</SectionHeading>
      <span className={layout.quiet}>{schemeName}</span>
      {schemeVersion === undefined ? (
        <>
          <span className={layout.prose}>{text.onSchemeLead}</span>
          <div className={layout.row}>
            <Button onClick={() => setWriting(true)}>{text.writeOnScheme}</Button>
          </div>
        </>
      ) : (
        <>
          <span className={layout.prose}>{text.onSchemeWaiting}</span>
          <TakeBack
            version={schemeVersion}
            take={(ifMatch) => callApi(api.takeSchemeFeedbackBack, { params, ifMatch })}
          />
        </>
      )}
      {writing && (
        <WriteFeedback
          title={text.writeOnScheme}
          toSupporter={false}
          save={(body) => callApi(api.giveSchemeFeedback, { params, body })}
          onClose={() => setWriting(false)}
        />
      )}
    </section>
  );
}

function TakeBack(props: {
  readonly version: string;
  readonly take: (ifMatch: string) => Promise<unknown>;
}) {
  const layout = useLayout();
  const client = useQueryClient();
  const notices = useNotices();
  const back = useMutation({
    mutationFn: () => props.take(props.version),
    onSuccess: () => notices.tell(text.takenBack),
    onSettled: () => client.invalidateQueries({ queryKey: myFeedbackQuery.queryKey }),
  });
  return (
    <div className={layout.row}>
      <Button disabledFocusable={back.isPending} onClick={() => back.mutate()}>
        {text.takeBack}
      </Button>
      {back.error !== null && <FailureBar error={back.error} />}
    </div>
  );
}
