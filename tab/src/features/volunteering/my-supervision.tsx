import { Button, makeStyles, tokens } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { Person } from "../../components/person";
import { longDay } from "../../platform/london-time";
import { callApi } from "../../platform/queries";
import { dotted } from "../../text/counted";
import { supervisionText as text } from "../../text/volunteering";
import type { Applicant } from "./applicant";
import { ObjectDialog } from "./object-dialog";
import { SUPERVISION_KEY } from "./volunteering-keys";

const useStyles = makeStyles({
  lead: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  list: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  words: { margin: `${tokens.spacingVerticalS} 0` },
});

/** For a supervisor: those who named them, the day by which to speak, and a short form to object (NP6). */
export function MySupervision() {
  const styles = useStyles();
  const layout = useLayout();
  const [objecting, setObjecting] = useState<Applicant>();
  const found = useQuery({
    queryKey: SUPERVISION_KEY,
    queryFn: ({ signal }) => callApi(api.getMySupervision, { signal }),
  });
  if (found.error !== null) return <FailureBar error={found.error} />;
  const applicants = found.data?.applicants ?? [];
  if (applicants.length === 0) return null;
  return (
    <section className={layout.card} aria-labelledby="supervision">
      <SectionHeading id="supervision">{text.title}</SectionHeading>
      <p className={`${styles.lead} ${layout.prose}`}>{text.lead}</p>
      <ul className={`${layout.plainList} ${styles.list}`}>
        {applicants.map((applicant) => (
          <li key={`${applicant.schemeId} ${applicant.personId}`}>
            <Person
              name={applicant.name}
              more={dotted(applicant.grade, applicant.site, applicant.schemeName)}
            />
            <p className={styles.words}>{wordsOf(applicant)}</p>
            {canObject(applicant) && (
              <Button
                aria-label={text.objectFor(applicant.name)}
                onClick={() => setObjecting(applicant)}
              >
                {text.object}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {objecting !== undefined && (
        <ObjectDialog applicant={objecting} onClose={() => setObjecting(undefined)} />
      )}
    </section>
  );
}

function wordsOf({ objected, state, objectBy, firstName }: Applicant): string {
  return text.states[objected ? "objected" : state](longDay(objectBy), firstName);
}

function canObject({ objected, state }: Applicant): boolean {
  return !objected && (state === "window-open" || state === "stands");
}
