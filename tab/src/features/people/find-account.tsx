import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  SearchBox,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonRow } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { callApi, schemeQuery } from "../../platform/queries";
import { directoryText, personText } from "../../text/person";
import { ChooseAccount } from "./choose-account";

/** The server finds nothing by one letter. */
const SHORTEST = 2;

const useStyles = makeStyles({
  line: { margin: 0 },
  form: {
    display: "flex",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    flexWrap: "wrap",
  },
  field: { flexGrow: 1, flexBasis: "14rem" },
  search: { width: "100%", maxWidth: "none" },
});

/** Finds the account of somebody who is not linked in the organisation's directory, and links it by hand. */
export function FindAccount(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const layout = useLayout();
  const scheme = useQuery(schemeQuery(props.schemeId));
  if (scheme.data === undefined) return null;
  return (
    <section className={layout.tight} aria-labelledby="find-account">
      <SectionHeading id="find-account">{directoryText.title}</SectionHeading>
      {scheme.data.directorySearch ? (
        <Search {...props} />
      ) : (
        <p className={mergeClasses(layout.quiet, styles.line)}>{directoryText.off}</p>
      )}
    </section>
  );
}

function Search(props: {
  readonly schemeId: string;
  readonly person: PersonRow;
  readonly onDone: () => void;
}) {
  const { schemeId, person } = props;
  const styles = useStyles();
  const layout = useLayout();
  const notices = useNotices();
  const [words, setWords] = useState(person.name);
  const [problem, setProblem] = useState("");
  const search = useMutation({
    mutationFn: () => callApi(api.searchDirectory, { params: { schemeId }, query: { words } }),
    onSuccess: ({ accounts }) =>
      notices.say(
        accounts.length === 0 ? directoryText.none : directoryText.found(accounts.length),
      ),
  });
  const start = () => {
    const short = words.trim().length < SHORTEST;
    setProblem(short ? directoryText.tooShort : "");
    if (!short && !search.isPending) search.mutate();
  };
  return (
    <>
      <p className={mergeClasses(layout.quiet, styles.line)}>{personText.whyLink}</p>
      <form
        noValidate
        role="search"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <Field
          label={directoryText.words}
          className={styles.field}
          {...(problem === "" ? {} : { validationMessage: problem })}
        >
          <SearchBox
            className={styles.search}
            value={words}
            maxLength={60}
            onChange={(_, { value }) => setWords(value)}
          />
        </Field>
        <Button
          type="submit"
          disabledFocusable={search.isPending}
          {...(search.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
        >
          {search.isPending ? directoryText.searching : directoryText.search}
        </Button>
      </form>
      {search.error !== null && <FailureBar error={search.error} />}
      {search.data !== undefined && (
        <ChooseAccount {...props} accounts={search.data.accounts} key={search.submittedAt} />
      )}
    </>
  );
}
