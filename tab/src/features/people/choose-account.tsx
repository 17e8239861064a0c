import {
  Button,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { FoundAccount, PersonRow } from "@near-peer/bot/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { Person } from "../../components/person";
import { useReread } from "../../components/use-reread";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { directoryText } from "../../text/person";

/** The server gives no more than these. */
const MOST = 20;

const useStyles = makeStyles({
  line: { margin: 0 },
  link: { alignSelf: "flex-start", marginTop: tokens.spacingVerticalS },
});

/** The accounts that were found, of which one is linked; one that is somebody else's cannot be. */
export function ChooseAccount(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly accounts: readonly FoundAccount[];
  readonly onDone: () => void;
}) {
  const { accounts } = props;
  const styles = useStyles();
  const layout = useLayout();
  const [chosen, setChosen] = useState("");
  const link = useLink(props);
  if (accounts.length === 0) return <p className={styles.line}>{directoryText.none}</p>;
  return (
    <>
      <RadioGroup
        aria-label={directoryText.results}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {accounts.map((account) => (
          <Radio
            key={account.objectId}
            value={account.objectId}
            disabled={account.linkedTo !== undefined}
            label={<Person name={account.name} more={about(account)} />}
          />
        ))}
      </RadioGroup>
      {accounts.length === MOST && (
        <p className={mergeClasses(layout.quiet, styles.line)}>{directoryText.most}</p>
      )}
      {link.error !== null && <FailureBar error={link.error} />}
      <Button
        className={styles.link}
        appearance="primary"
        disabledFocusable={chosen === "" || link.isPending}
        {...(chosen === "" ? { title: directoryText.chooseFirst } : {})}
        {...(link.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
        onClick={() => {
          if (chosen !== "" && !link.isPending) link.mutate(chosen);
        }}
      >
        {link.isPending ? directoryText.linking : directoryText.link}
      </Button>
      <span className={layout.quiet}>{directoryText.recorded}</span>
    </>
  );
}

function about({ email, jobTitle = "", linkedTo }: FoundAccount): string {
  return dotted(email, jobTitle, linkedTo === undefined ? "" : directoryText.linkedTo(linkedTo));
}

function useLink(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onDone: () => void;
}) {
  const { schemeId, person } = props;
  const reread = useReread(schemeId);
  const notices = useNotices();
  return useMutation({
    mutationFn: (objectId: string) =>
      callApi(api.linkByHand, {
        params: { schemeId, personId: person.personId },
        body: { objectId },
        ifMatch: person.version,
      }),
    onSuccess: () => {
      notices.tell(directoryText.done(person.name));
      props.onDone();
      reread();
    },
    // They may have confirmed it themselves meanwhile: the list is read again, so that the next try knows.
    onError: reread,
  });
}
