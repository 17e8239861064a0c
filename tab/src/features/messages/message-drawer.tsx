import { Button, DrawerBody, DrawerFooter, makeStyles, tokens } from "@fluentui/react-components";
import type { MessageRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { SideDrawer } from "../../components/side-drawer";
import { StateLabel } from "../../components/state-label";
import { dayAndTime } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { messagesText, messageText as text } from "../../text/messages";
import { MessageMail } from "./message-mail";
import { MessagePreview } from "./message-preview";
import { messageOf } from "./message-queries";
import { TONES } from "./message-standings";
import { SkipDialog } from "./skip-dialog";

const useStyles = makeStyles({
  body: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  line: { margin: 0 },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  mail: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
});

/** One message in full, at the side of the list; closed while there is none. */
export function MessageDrawer(props: {
  readonly schemeId: string;
  readonly row: MessageRow | undefined;
  readonly onClose: () => void;
}) {
  const { schemeId, row, onClose } = props;
  const [skipping, setSkipping] = useState(false);
  return (
    <SideDrawer
      open={row !== undefined}
      title={row?.to.name ?? ""}
      close={text.close}
      onClose={onClose}
    >
      {row !== undefined && (
        <>
          <DrawerBody>
            <InFull schemeId={schemeId} row={row} />
          </DrawerBody>
          {row.canSkip && (
            <DrawerFooter>
              <Button onClick={() => setSkipping(true)}>{text.skip}</Button>
            </DrawerFooter>
          )}
          {skipping && (
            <SkipDialog
              schemeId={schemeId}
              row={row}
              onClose={() => setSkipping(false)}
              onDone={() => {
                setSkipping(false);
                onClose();
              }}
            />
          )}
        </>
      )}
    </SideDrawer>
  );
}

function InFull({ schemeId, row }: { readonly schemeId: string; readonly row: MessageRow }) {
  const styles = useStyles();
  const layout = useLayout();
  const { kind, to, standing, at, why, next, canMail } = row;
  const of = messageOf(schemeId, row);
  return (
    <div className={styles.body}>
      <div className={styles.section}>
        <span className={layout.quiet}>{dotted(to.grade, to.site, to.specialty)}</span>
        <strong>{messagesText.kinds[kind]}</strong>
        <StateLabel
          tone={TONES[standing]}
          text={messagesText.standings[standing]}
          more={dayAndTime(at)}
        />
        {why !== undefined && <p className={styles.line}>{why}</p>}
        {next !== undefined && <p className={styles.line}>{next}</p>}
      </div>
      {canMail && (
        <section className={styles.mail} aria-labelledby="message-mail">
          <SectionHeading id="message-mail">{text.mail}</SectionHeading>
          <p className={`${styles.line} ${layout.quiet}`}>{text.mailLead}</p>
          <MessageMail of={of} />
        </section>
      )}
      {standing !== "not-needed" && (
        <section className={styles.section} aria-labelledby="message-preview">
          <SectionHeading id="message-preview">{text.preview}</SectionHeading>
          <p className={`${styles.line} ${layout.quiet}`}>{text.previewLead}</p>
          <MessagePreview of={of} />
        </section>
      )}
    </div>
  );
}
