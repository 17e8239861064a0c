import { makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonBrief } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { Loading } from "../../components/loading";
import { ReadDialog } from "../../components/read-dialog";
import { ReadyMail } from "../../components/ready-mail";
import { callApi } from "../../platform/queries";
import { halfReachedText, messageText as text } from "../../text/messages";
import { MessageMail } from "./message-mail";
import { messageOf, messagesKey } from "./message-queries";
import type { HalfReachedPair } from "./message-standings";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  lead: { margin: 0 },
});

interface Half {
  readonly schemeId: string;
  readonly person: PersonBrief;
}

/** The ready e-mail to the half of a pair that the bot cannot reach. */
export function HalfMailDialog(
  props: Half & { readonly why: HalfReachedPair["why"]; readonly onClose: () => void },
) {
  const { schemeId, person, why } = props;
  const styles = useStyles();
  return (
    <ReadDialog
      title={halfReachedText.mailTo(person.name)}
      close={text.close}
      onClose={props.onClose}
    >
      <div className={styles.body}>
        <p className={styles.lead}>{text.mailLead}</p>
        {why === "not-linked" ? (
          <InvitationMail schemeId={schemeId} person={person} />
        ) : (
          <WaitingMail schemeId={schemeId} person={person} />
        )}
      </div>
    </ReadDialog>
  );
}

/** Who has not opened the app yet is told how. */
function InvitationMail({ schemeId, person: { personId } }: Half) {
  const mail = useQuery({
    queryKey: [...messagesKey(schemeId), "invitation", personId],
    queryFn: ({ signal }) => callApi(api.getInvitation, { params: { schemeId, personId }, signal }),
  });
  if (mail.error !== null) return <FailureBar error={mail.error} />;
  if (mail.data === undefined) return <Loading lines={2} />;
  return <ReadyMail mail={mail.data} />;
}

/** Whoever had the app and cannot be reached now is told what waits for them. */
function WaitingMail({ schemeId, person }: Half) {
  const waiting = useQuery({
    queryKey: [...messagesKey(schemeId), "waiting-for", person.personId],
    queryFn: async ({ signal }) => {
      const { items } = await callApi(api.listMessages, {
        params: { schemeId },
        query: { standing: "waiting", search: person.name.slice(0, 100) },
        signal,
      });
      return items.find(({ to, canMail }) => canMail && to.personId === person.personId) ?? null;
    },
  });
  if (waiting.error !== null) return <FailureBar error={waiting.error} />;
  if (waiting.data === undefined) return <Loading lines={2} />;
  if (waiting.data === null) return <p>{text.mailNone}</p>;
  return <MessageMail of={messageOf(schemeId, waiting.data)} />;
}
