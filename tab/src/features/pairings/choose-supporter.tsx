import { Button, Link, Radio, RadioGroup, SearchBox, Spinner } from "@fluentui/react-components";
import { PeopleTeam48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { Candidate } from "@near-peer/bot/contract";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailureBar } from "../../components/failure";
import { fits } from "../../components/find-rows";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { useNotices } from "../../components/notice";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { callApi, schemeKey } from "../../platform/queries";
import { hashOf } from "../../platform/route";
import { goTo } from "../../platform/use-screen";
import { dotted } from "../../text/counted";
import { failureWords } from "../../text/failures";
import { pairByHandText } from "../../text/pairings";
import { useChoiceStyles } from "./choice-styles";

/** The supporters for one doctor: those who may be chosen, then the others, each with the rule. */
export function ChooseSupporter(props: { readonly schemeId: string; readonly doctorId: string }) {
  const { schemeId, doctorId } = props;
  const layout = useLayout();
  const list = useQuery({
    queryKey: [...schemeKey(schemeId), "candidates", doctorId],
    queryFn: ({ signal }) =>
      callApi(api.listCandidates, { params: { schemeId, personId: doctorId }, signal }),
  });
  if (list.data === undefined) {
    if (list.error === null) return <Loading />;
    const retry = <Button onClick={() => void list.refetch()}>{failureWords.retry}</Button>;
    return <FailureBar error={list.error} actions={retry} />;
  }
  const { doctor, candidates } = list.data;
  if (candidates.length === 0) {
    const toSeniors = () =>
      goTo({ name: "people", schemeId, kind: "senior-doctors", filter: "invited" });
    return (
      <EmptyState
        icon={<PeopleTeam48Regular />}
        title={pairByHandText.noCandidatesTitle}
        text={pairByHandText.noCandidatesText}
        action={<Button onClick={toSeniors}>{pairByHandText.toSeniors}</Button>}
      />
    );
  }
  return (
    <section className={layout.card} aria-labelledby="choose-supporter">
      <div className={layout.spread}>
        <SectionHeading id="choose-supporter">
          {pairByHandText.supporterFor(doctor.name)}
        </SectionHeading>
        <Link href={hashOf({ name: "pair", schemeId, doctorId: "" })}>{pairByHandText.change}</Link>
      </div>
      <span className={layout.quiet}>{dotted(doctor.grade, doctor.site, doctor.specialty)}</span>
      <CandidateForm {...props} doctorName={doctor.name} candidates={candidates} />
    </section>
  );
}

function CandidateForm(props: {
  readonly schemeId: string;
  readonly doctorId: string;
  readonly doctorName: string;
  readonly candidates: readonly Candidate[];
}) {
  const layout = useLayout();
  const styles = useChoiceStyles();
  const [search, setSearch] = useState("");
  const [chosen, setChosen] = useState("");
  const pair = usePair(props);
  const found = props.candidates.filter(({ name, grade, site, specialty }) =>
    fits(search, [name, grade, site, specialty]),
  );
  const free = found.filter((candidate) => candidate.whyNot === undefined);
  const barred = found.filter((candidate) => candidate.whyNot !== undefined);
  const chosenCandidate = free.find(({ personId }) => personId === chosen);
  return (
    <>
      <SearchBox
        className={styles.search}
        aria-label={pairByHandText.candidateSearch}
        placeholder={pairByHandText.candidateSearch}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p>{pairByHandText.nothingFound}</p>}
      {found.length > 0 && free.length === 0 && <p>{pairByHandText.noneFree}</p>}
      {free.length > 0 && (
        <RadioGroup
          aria-label={pairByHandText.candidates}
          value={chosen}
          onChange={(_, { value }) => setChosen(value)}
        >
          {free.map((candidate) => (
            <Radio
              key={candidate.personId}
              value={candidate.personId}
              label={<Person name={candidate.name} more={aboutCandidate(candidate)} />}
            />
          ))}
        </RadioGroup>
      )}
      {pair.error !== null && <FailureBar error={pair.error} />}
      <Button
        className={styles.pair}
        appearance="primary"
        disabledFocusable={chosenCandidate === undefined || pair.isPending}
        {...(pair.isPending ? { icon: <Spinner size="tiny" aria-hidden /> } : {})}
        onClick={() => {
          if (chosenCandidate !== undefined && !pair.isPending) pair.mutate(chosenCandidate);
        }}
      >
        {pair.isPending ? pairByHandText.pairing : pairByHandText.pair}
      </Button>
      {barred.length > 0 && (
        <>
          <SectionHeading>{pairByHandText.cannot}</SectionHeading>
          <ul className={layout.plainList}>
            {barred.map((candidate) => (
              <li key={candidate.personId} className={`${styles.item} ${styles.barred}`}>
                <Person name={candidate.name} more={aboutCandidate(candidate)} />
                <span className={styles.why}>{candidate.whyNot}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function aboutCandidate({ grade, site, specialty, carrying, capacity }: Candidate): string {
  return dotted(grade, site, specialty, pairByHandText.carrying(carrying, capacity));
}

function usePair(props: {
  readonly schemeId: string;
  readonly doctorId: string;
  readonly doctorName: string;
}) {
  const { schemeId, doctorId } = props;
  const client = useQueryClient();
  const notices = useNotices();
  return useMutation({
    mutationFn: (supporter: Candidate) =>
      callApi(api.pairByHand, {
        params: { schemeId },
        body: { doctorId, supporterId: supporter.personId },
      }),
    onSuccess: async (_, supporter) => {
      const pairings = { name: "pairings", schemeId, filter: "" } as const;
      notices.tell(pairByHandText.done(props.doctorName, supporter.name), pairings);
      goTo(pairings);
      await client.invalidateQueries({ queryKey: schemeKey(schemeId) });
    },
    onError: () => client.invalidateQueries({ queryKey: schemeKey(schemeId) }),
  });
}
