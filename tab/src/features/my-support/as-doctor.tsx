import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChatRegular, PersonClock24Regular } from "@fluentui/react-icons";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { shortDay } from "../../platform/london-time";
import { openChat } from "../../platform/teams";
import { teamOf } from "../../text/counted";
import { myText } from "../../text/my-support";
import { AgreementLink } from "./agreement-link";
import { ColleagueCard } from "./colleague-card";
import type { MineAsDoctor } from "./mine";
import { useOptions } from "./use-options";

const useStyles = makeStyles({
  waiting: { display: "flex", gap: tokens.spacingHorizontalL, alignItems: "flex-start" },
  icon: { color: tokens.colorBrandForeground1, flexShrink: 0 },
  forNow: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
  text: { marginBlock: `${tokens.spacingVerticalM} 0` },
  ownWords: { marginBlock: `${tokens.spacingVerticalM} 0`, whiteSpace: "pre-line" },
});

/** For a foundation doctor: who supports them, and how to write to them. `named` adds the scheme's name. */
export function AsDoctor(props: { readonly mine: MineAsDoctor; readonly named: boolean }) {
  const { mine } = props;
  const styles = useStyles();
  const layout = useLayout();
  const byOwnWish = useOptions(mine.schemeId)?.asDoctor?.byOwnWish === true;
  return (
    <section className={layout.tight}>
      <SectionHeading>{myText.asDoctor}</SectionHeading>
      {props.named && <span className={layout.quiet}>{mine.schemeName}</span>}
      <div className={layout.card}>
        {mine.supporter === undefined ? (
          <div className={styles.waiting}>
            <PersonClock24Regular className={styles.icon} aria-hidden />
            <div>
              <strong>{byOwnWish ? myText.ownWishTitle : myText.waitingTitle}</strong>
              <p className={styles.text}>
                {byOwnWish ? myText.ownWishText : myText.waitingText(teamOf(mine.directorName))}
              </p>
              {mine.contactForNow !== undefined && <ForNow contact={mine.contactForNow} />}
            </div>
          </div>
        ) : (
          <>
            <ColleagueCard
              colleague={mine.supporter}
              more={mine.since === undefined ? "" : myText.since(shortDay(mine.since))}
              primary
            />
            <OwnWords mine={mine} />
            {mine.unreachable && (
              <p className={styles.text}>
                {myText.unreachable(mine.supporter.firstName, mine.supporter.email)}
              </p>
            )}
            <p className={`${styles.text} ${layout.quiet}`}>{myText.confidential}</p>
            {mine.pairingId !== undefined && (
              <AgreementLink
                schemeId={mine.schemeId}
                pairingId={mine.pairingId}
                other={mine.supporter.firstName}
              />
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What the supporter says of themselves, and how they like to be contacted; nothing where they said nothing. */
function OwnWords({ mine: { biography = "", contact = "" } }: { readonly mine: MineAsDoctor }) {
  const styles = useStyles();
  return (
    <>
      {biography !== "" && <p className={styles.ownWords}>{biography}</p>}
      {contact !== "" && <p className={styles.text}>{myText.contact(contact)}</p>}
    </>
  );
}

/** Who is there until there is a supporter, and a way to write to them. */
function ForNow(props: { readonly contact: NonNullable<MineAsDoctor["contactForNow"]> }) {
  const { firstName, fullName, email } = props.contact;
  const styles = useStyles();
  return (
    <div className={styles.forNow}>
      <span>
        {myText.contactForNow(fullName)}, <Link href={`mailto:${email}`}>{email}</Link>
      </span>
      <Button
        icon={<ChatRegular />}
        title={myText.messageOpens}
        onClick={() => void openChat(email)}
      >
        {myText.message(firstName)}
      </Button>
    </div>
  );
}
