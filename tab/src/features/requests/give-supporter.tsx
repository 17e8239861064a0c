import {
  Button,
  makeStyles,
  Radio,
  RadioGroup,
  SearchBox,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { Candidate, RequestRow } from "@near-peer/bot/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { useNotices } from "../../components/notice";
import { Person } from "../../components/person";
import { useReread } from "../../components/use-reread";
import { callApi, schemeKey } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { requestsText as text } from "../../text/requests";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  search: { maxWidth: "24rem", width: "100%" },
  button: { alignSelf: "flex-start" },
  why: { display: "block", color: tokens.colorNeutralForeground2 },
  barred: { paddingBlock: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
});

/** The supporters who may be given to a doctor, the least loaded first; then the others, each with the rule. */
export function GiveSupporter(props: { readonly schemeId: string; readonly request: RequestRow }) {
  const { schemeId, request } = props;
  const styles = useStyles();
  const list = useQuery({
    queryKey: [...schemeKey(schemeId), "candidates", request.doctor.personId],
    queryFn: ({ signal }) =>
      callApi(api.listCandidates, {
        params: { schemeId, personId: request.doctor.personId },
        signal,
      }),
  });
  if (list.data === undefined) {
    return list.error === null ? <Loading /> : <FailureBar error={list.error} />;
  }
  const { candidates } = list.data;
  return (
    <div className={styles.box}>
      <Choose {...props} free={candidates.filter(({ whyNot }) => whyNot === undefined)} />
      <Barred candidates={candidates.filter(({ whyNot }) => whyNot !== undefined)} />
    </div>
  );
}

function Choose(props: {
  readonly schemeId: string;
  readonly request: RequestRow;
  readonly free: readonly Candidate[];
}) {
  const { free, request } = props;
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState("");
  const give = useGive(props.schemeId, request);
  if (free.length === 0) return <p className={styles.text}>{text.nobody}</p>;
  const found = free.filter(({ name, grade, site, specialty }) =>
    fits(search, [name, grade, site, specialty]),
  );
  const supporter = found.find(({ personId }) => personId === chosen);
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={text.search}
        placeholder={text.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p className={styles.text}>{text.nothingFound}</p>}
      <RadioGroup
        aria-label={text.candidates}
        value={chosen}
        onChange={(_, { value }) => setChosen(value)}
      >
        {found.map((candidate) => (
          <Radio
            key={candidate.personId}
            value={candidate.personId}
            label={<Person name={candidate.name} more={about(candidate)} />}
          />
        ))}
      </RadioGroup>
      {give.error !== null && <FailureBar error={give.error} />}
      <Button
        className={styles.button}
        appearance="primary"
        disabledFocusable={supporter === undefined || give.isPending}
        {...(give.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
        onClick={() => {
          if (supporter !== undefined && !give.isPending) give.mutate(supporter);
        }}
      >
        {give.isPending ? text.giving : text.give(request.doctor.name)}
      </Button>
    </>
  );
}

function Barred({ candidates }: { readonly candidates: readonly Candidate[] }) {
  const styles = useStyles();
  const layout = useLayout();
  if (candidates.length === 0) return null;
  return (
    <>
      <h3 className={styles.title}>{text.cannot}</h3>
      <ul className={layout.plainList}>
        {candidates.map((candidate) => (
          <li key={candidate.personId} className={styles.barred}>
            <Person name={candidate.name} more={about(candidate)} />
            <span className={styles.why}>{candidate.whyNot}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function about({ grade, site, specialty, carrying, capacity }: Candidate): string {
  return dotted(grade, site, specialty, text.carrying(carrying, capacity));
}

/** One act: the earlier pairing ends, the new one begins, the request is dealt with. */
function useGive(schemeId: string, { requestId, version, doctor }: RequestRow) {
  const reread = useReread(schemeId);
  const notices = useNotices();
  return useMutation({
    mutationFn: (supporter: Candidate) =>
      callApi(api.reallocateRequest, {
        params: { schemeId, requestId },
        body: { supporterId: supporter.personId },
        ifMatch: version,
      }),
    onSuccess: (_, supporter) => {
      notices.tell(text.given(doctor.name, supporter.name));
      reread();
    },
  });
}
