import { Button, DrawerBody, DrawerFooter, makeStyles, tokens } from "@fluentui/react-components";
import { SideDrawer } from "../../components/side-drawer";
import type { PairingRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { dayAndTime, shortDay } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { pairingDetailText, pairingsText } from "../../text/pairings";
import { EndPairingDialog } from "./end-pairing-dialog";
import { PairingMessages } from "./pairing-messages";
import {
  AgreementState,
  IntroductionState,
  ParticipationState,
  PairingState,
} from "./pairing-states";

const useStyles = makeStyles({
  facts: {
    display: "grid",
    gridTemplateColumns: "minmax(7rem, auto) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    margin: `${tokens.spacingVerticalS} 0 0`,
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
});

/** One pairing in full, at the side of the list; closed while there is none. */
export function PairingDrawer(props: {
  readonly schemeId: string;
  readonly pairing: PairingRow | undefined;
  readonly onClose: () => void;
}) {
  const { pairing, onClose } = props;
  const [ending, setEnding] = useState(false);
  return (
    <SideDrawer
      open={pairing !== undefined}
      title={pairing?.doctor.name ?? ""}
      close={pairingsText.close}
      onClose={onClose}
    >
      {pairing !== undefined && (
        <>
          <DrawerBody>
            <Facts pairing={pairing} />
            <PairingMessages deliveries={pairing.deliveries} />
          </DrawerBody>
          {pairing.state !== "ended" && (
            <DrawerFooter>
              <Button onClick={() => setEnding(true)}>{pairingDetailText.end}</Button>
            </DrawerFooter>
          )}
          {ending && (
            <EndPairingDialog
              schemeId={props.schemeId}
              pairing={pairing}
              onClose={() => setEnding(false)}
              onDone={() => {
                setEnding(false);
                onClose();
              }}
            />
          )}
        </>
      )}
    </SideDrawer>
  );
}

function Facts({ pairing }: { readonly pairing: PairingRow }) {
  const styles = useStyles();
  const { doctor, supporter } = pairing;
  const told =
    pairing.state === "to-be-announced" ? pairingDetailText.toBeTold : pairingDetailText.told;
  const facts = [
    {
      term: pairingsText.columns.doctor,
      value: dotted(doctor.grade, doctor.site, doctor.specialty),
    },
    {
      term: pairingDetailText.supportedBy,
      value: dotted(supporter.name, supporter.grade, supporter.site, supporter.specialty),
    },
    { term: pairingsText.columns.state, value: <PairingState pairing={pairing} /> },
    { term: told, value: dayAndTime(pairing.announceAt) },
    { term: pairingDetailText.introduction, value: <IntroductionState pairing={pairing} /> },
    { term: pairingDetailText.agreement, value: <AgreementState pairing={pairing} /> },
    { term: pairingDetailText.participation, value: <ParticipationState pairing={pairing} /> },
    {
      term: pairingDetailText.nextReminder,
      value:
        pairing.nextReminderOn === undefined
          ? pairingsText.noReminder
          : shortDay(pairing.nextReminderOn),
    },
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(({ term, value }) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.value}>
          {value}
        </dd>,
      ])}
    </dl>
  );
}
