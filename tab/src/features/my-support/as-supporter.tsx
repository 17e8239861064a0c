import { makeStyles, tokens } from "@fluentui/react-components";
import type { MySupport } from "@near-peer/bot/contract";
import { EmptyState } from "../../components/empty-state";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { StateLabel } from "../../components/state-label";
import { shortDay } from "../../platform/london-time";
import { myText } from "../../text/my-support";
import { AgreementLink } from "./agreement-link";
import { ColleagueCard } from "./colleague-card";
import { SupporterDoctorChoices } from "./supporter-doctor-choices";

type MineAsSupporter = MySupport["asSupporter"][number];

const useStyles = makeStyles({
  state: { marginTop: tokens.spacingVerticalM },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** For a supporter: their doctors and whether they have said hello. Nothing here depends on an opt-out. */
export default function AsSupporter(props: {
  readonly mine: MineAsSupporter;
  readonly named: boolean;
}) {
  const { mine } = props;
  const styles = useStyles();
  const layout = useLayout();
  return (
    <section className={layout.tight}>
      <SectionHeading>{myText.asSupporter}</SectionHeading>
      {props.named && <span className={layout.quiet}>{mine.schemeName}</span>}
      {mine.doctors.length === 0 ? (
        <div className={layout.card}>
          <EmptyState title={myText.noDoctorsTitle} text={myText.noDoctorsText} />
        </div>
      ) : (
        <ul className={`${layout.plainList} ${styles.list}`}>
          {mine.doctors.map(({ pairingId, doctor, since, introduction }) => (
            <li key={pairingId} className={layout.card}>
              <ColleagueCard
                colleague={doctor}
                more={myText.since(shortDay(since))}
                primary={isAwaited(introduction)}
              />
              <div className={styles.state}>
                <StateLabel
                  tone={isAwaited(introduction) ? "coming" : "done"}
                  text={myText.introduction[introduction]}
                  more={isAwaited(introduction) ? myText.awaitedText : ""}
                />
              </div>
              <AgreementLink
                schemeId={mine.schemeId}
                pairingId={pairingId}
                other={doctor.firstName}
              />
              <SupporterDoctorChoices schemeId={mine.schemeId} pairingId={pairingId} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Whether the hello is still to come, whatever the supporter says of when (NP12). */
function isAwaited(introduction: MineAsSupporter["doctors"][number]["introduction"]): boolean {
  return introduction === "awaited" || introduction === "cannot-just-now";
}
