import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { PeopleTeam48Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { AwayRow, RequestRow } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading, SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { ProposeButton } from "../../components/propose-button";
import { StateLabel } from "../../components/state-label";
import { londonTime, shortDay } from "../../platform/london-time";
import { callApi, schemeKey, schemeQuery } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { proposeText } from "../../text/propose";
import { requestsText as text } from "../../text/requests";
import { CloseDialog } from "./close-dialog";
import { GiveSupporter } from "./give-supporter";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  item: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  sentence: { margin: 0 },
});

/** What pairs have asked for, and supporters who are away: for those who run the scheme (NP19, NP21). */
export default function RequestsPage({ schemeId }: { readonly schemeId: string }) {
  const layout = useLayout();
  const styles = useStyles();
  const queue = useQuery({
    queryKey: [...schemeKey(schemeId), "requests"],
    queryFn: ({ signal }) => callApi(api.listRequests, { params: { schemeId }, signal }),
  });
  if (queue.data === undefined) {
    if (queue.error === null) return <Loading titled lines={4} />;
    return <FailurePage error={queue.error} retry={() => void queue.refetch()} />;
  }
  const { requests, away } = queue.data;
  return (
    <section className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {requests.length === 0 ? (
        <div className={layout.card}>
          <EmptyState
            icon={<PeopleTeam48Regular />}
            title={text.emptyTitle}
            text={text.emptyText}
          />
        </div>
      ) : (
        <section className={layout.tight} aria-labelledby="open-requests">
          <SectionHeading id="open-requests">{text.open}</SectionHeading>
          <ul className={`${layout.plainList} ${styles.list}`}>
            {requests.map((request) => (
              <li key={request.requestId} className={layout.card}>
                <OneRequest schemeId={schemeId} request={request} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {away.length > 0 && <AwaySupporters schemeId={schemeId} away={away} />}
    </section>
  );
}

function OneRequest(props: { readonly schemeId: string; readonly request: RequestRow }) {
  const { schemeId, request } = props;
  const { doctor, workingDays, at, expectedBy, overdue } = request;
  const layout = useLayout();
  const styles = useStyles();
  const [finding, setFinding] = useState(false);
  const [closing, setClosing] = useState(false);
  return (
    <div className={styles.item}>
      <div className={layout.spread}>
        <Person name={doctor.name} more={dotted(doctor.grade, doctor.site, doctor.specialty)} />
        <StateLabel
          tone={overdue ? "attention" : "coming"}
          text={text.since(workingDays)}
          more={text.askedOn(shortDay(at), shortDay(expectedBy))}
        />
      </div>
      <p className={styles.sentence}>{text.sentence(request)}</p>
      <div className={layout.row}>
        <Button
          appearance={finding ? "secondary" : "primary"}
          aria-expanded={finding}
          aria-label={text.findFor(doctor.name)}
          onClick={() => setFinding(!finding)}
        >
          {text.find}
        </Button>
        <ProposeButton
          schemeId={schemeId}
          wish={{ released: [doctor.personId] }}
          text={proposeText.forDoctor}
          label={proposeText.forDoctorLabel(doctor.name)}
        />
        <Button aria-label={text.closeFor(doctor.name)} onClick={() => setClosing(true)}>
          {text.close}
        </Button>
      </div>
      {finding && <GiveSupporter schemeId={schemeId} request={request} />}
      {closing && (
        <CloseDialog schemeId={schemeId} request={request} onClose={() => setClosing(false)} />
      )}
    </div>
  );
}

function AwaySupporters(props: { readonly schemeId: string; readonly away: readonly AwayRow[] }) {
  const { schemeId, away } = props;
  const now = useQuery(schemeQuery(schemeId)).data?.now;
  const today = now === undefined ? "" : londonTime(now).day;
  const layout = useLayout();
  const styles = useStyles();
  return (
    <section className={layout.tight} aria-labelledby="away-supporters">
      <SectionHeading id="away-supporters">{text.away}</SectionHeading>
      <span className={layout.quiet}>{text.awayText}</span>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {away.map(({ supporter, from, until, doctors }) => (
          <li key={supporter.personId} className={`${layout.card} ${styles.item}`}>
            <div className={layout.spread}>
              <Person name={supporter.name} more={dotted(supporter.grade, supporter.site)} />
              <StateLabel tone="paused" text={text.awayUntil(shortDay(from), shortDay(until))} />
            </div>
            <p className={styles.sentence}>
              {text.doctors(doctors.map(({ name }) => name).join(", "))}
            </p>
            <ProposeButton
              schemeId={schemeId}
              // From the day on which they are away: before it they could be given others.
              wish={{ leaving: [supporter.personId], ...(from > today ? { on: from } : {}) }}
              text={proposeText.others}
              label={proposeText.othersLabel(supporter.name)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
