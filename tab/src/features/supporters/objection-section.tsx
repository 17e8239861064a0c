import { Button, makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { shortDay } from "../../platform/london-time";
import { callApi, meQuery } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";
import type { ApplicationProps } from "./application-props";
import { DecideDialog } from "./decide-dialog";
import { RecordObjection } from "./record-objection";

const useStyles = makeStyles({
  words: { margin: 0, whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

type Verdict = "stands" | "not-able";

/** An objection that waits, its words for a director, and the decision (NP6). */
export function ObjectionSection(props: ApplicationProps) {
  const { schemeId, application } = props;
  const styles = useStyles();
  const layout = useLayout();
  const me = useQuery(meQuery);
  const { objection } = application;
  const isDirector = me.data?.schemes.some(
    (scheme) => scheme.schemeId === schemeId && scheme.roles.includes("director"),
  );
  return (
    <section className={layout.tight} aria-labelledby="objection">
      <SectionHeading id="objection">{text.objectionTitle}</SectionHeading>
      {objection !== undefined && (
        <p className={styles.words}>
          {text.waits(shortDay(objection.at))} {objection.late ? text.late : ""}
        </p>
      )}
      {objection !== undefined && isDirector === true && <Words {...props} />}
      <div className={layout.row}>
        {isDirector === true && <Decisions {...props} />}
        {objection === undefined && application.state !== "not-able" && <Record {...props} />}
      </div>
    </section>
  );
}

/** What a director can decide now: about an objection, or anew about what stands or ended. */
function Decisions({ schemeId, row, application, onDone }: ApplicationProps) {
  const [verdict, setVerdict] = useState<Verdict>();
  const { objection, state } = application;
  const waits = objection !== undefined;
  return (
    <>
      {(waits || state === "not-able") && (
        <Button onClick={() => setVerdict("stands")}>{text.stands}</Button>
      )}
      {(waits || state === "stands") && (
        <Button onClick={() => setVerdict("not-able")}>{text.notAble}</Button>
      )}
      {verdict !== undefined && (
        <DecideDialog
          schemeId={schemeId}
          row={row}
          verdict={verdict}
          onDone={onDone}
          onClose={() => setVerdict(undefined)}
        />
      )}
    </>
  );
}

function Record({ schemeId, row, onDone }: ApplicationProps) {
  const [recording, setRecording] = useState(false);
  return (
    <>
      <Button onClick={() => setRecording(true)}>{text.record}</Button>
      {recording && (
        <RecordObjection
          schemeId={schemeId}
          row={row}
          onDone={onDone}
          onClose={() => setRecording(false)}
        />
      )}
    </>
  );
}

/** The words, read only when a director asks for them: each reading is audited. */
function Words({ schemeId, row }: ApplicationProps) {
  const styles = useStyles();
  const layout = useLayout();
  const { personId } = row;
  const read = useMutation({
    mutationFn: () => callApi(api.readObjection, { params: { schemeId, personId } }),
    gcTime: 0,
  });
  if (read.data !== undefined) {
    const { text: words } = read.data;
    return <p className={styles.words}>{words === "" ? text.noWords : words}</p>;
  }
  return (
    <div className={layout.row}>
      <Button
        onClick={() => {
          if (!read.isPending) read.mutate();
        }}
      >
        {text.read}
      </Button>
      <span className={layout.quiet}>{text.reading}</span>
      {read.error !== null && <FailureBar error={read.error} />}
    </div>
  );
}
