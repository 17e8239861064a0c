import { makeStyles, mergeClasses } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { ReadyMail } from "../../components/ready-mail";
import { callApi, schemeKey } from "../../platform/queries";
import { invitationText } from "../../text/person";

const useStyles = makeStyles({ line: { margin: 0 } });

/** The ready e-mail to somebody who is not on Teams yet: to copy, or to open in one's own mail program. */
export function InvitationMail(props: { readonly schemeId: string; readonly person: PersonRow }) {
  const { schemeId, person } = props;
  const { personId, version } = person;
  const styles = useStyles();
  const layout = useLayout();
  const mail = useQuery({
    queryKey: [...schemeKey(schemeId), "invitation", personId, version],
    queryFn: ({ signal }) => callApi(api.getInvitation, { params: { schemeId, personId }, signal }),
  });
  if (mail.error !== null) return <FailureBar error={mail.error} />;
  if (mail.data === undefined) return null;
  return (
    <section className={layout.tight} aria-labelledby="invitation">
      <SectionHeading id="invitation">{invitationText.title}</SectionHeading>
      <p className={mergeClasses(layout.quiet, styles.line)}>{invitationText.lead}</p>
      <ReadyMail mail={mail.data} />
    </section>
  );
}
