import { Button, makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { ReadyMail } from "../../components/ready-mail";
import { longDay } from "../../platform/london-time";
import { callApi, schemeKey } from "../../platform/queries";
import { supporterText as text } from "../../text/supporters";
import type { ApplicationProps } from "./application-props";
import { useSupporterAct } from "./use-supporter-act";

const useStyles = makeStyles({ words: { margin: 0 } });

/** Tells the confirmed supervisor: by the bot where it reaches them, or by a ready e-mail (NP6). */
export function TellSupervisor(props: ApplicationProps) {
  const { schemeId, row, application } = props;
  const { personId, version } = row;
  const styles = useStyles();
  const layout = useLayout();
  const tell = useSupporterAct(
    schemeId,
    (channel: "bot" | "email") =>
      callApi(api.tellSupervisor, {
        params: { schemeId, personId },
        body: { channel },
        ifMatch: version,
      }),
    ({ application: after }) =>
      after?.objectBy === undefined ? text.byBotDone : text.markDone(longDay(after.objectBy)),
  );
  const asked = application.state === "notice-on-its-way";
  const linked = application.supervisor?.linked === true;
  const send = (channel: "bot" | "email") => () => {
    if (!tell.isPending) tell.mutate(channel);
  };
  return (
    <section className={layout.tight} aria-labelledby="tell-supervisor">
      <SectionHeading id="tell-supervisor">{text.tellTitle}</SectionHeading>
      <p className={`${styles.words} ${layout.quiet}`}>{text.tellLead}</p>
      {asked && <p className={styles.words}>{application.noticeWaits ?? text.onItsWay}</p>}
      {!asked && linked && (
        <div>
          <Button appearance="primary" onClick={send("bot")}>
            {text.byBot}
          </Button>
        </div>
      )}
      {!asked && !linked && (
        <>
          <p className={styles.words}>{text.byBotNot}</p>
          <div>
            <Button onClick={send("bot")}>{text.byBot}</Button>
          </div>
        </>
      )}
      {tell.error !== null && <FailureBar error={tell.error} />}
      <NoticeMail
        schemeId={schemeId}
        personId={personId}
        version={version}
        onSent={send("email")}
      />
    </section>
  );
}

function NoticeMail(props: {
  readonly schemeId: string;
  readonly personId: string;
  readonly version: string;
  readonly onSent: () => void;
}) {
  const { schemeId, personId, version } = props;
  const mail = useQuery({
    queryKey: [...schemeKey(schemeId), "notice", personId, version],
    queryFn: ({ signal }) => callApi(api.getNotice, { params: { schemeId, personId }, signal }),
  });
  if (mail.error !== null) return <FailureBar error={mail.error} />;
  if (mail.data === undefined) return null;
  return (
    <>
      <strong>{text.byEmailTitle}</strong>
      <ReadyMail mail={mail.data}>
        <Button onClick={props.onSent}>{text.mark}</Button>
      </ReadyMail>
    </>
  );
}
