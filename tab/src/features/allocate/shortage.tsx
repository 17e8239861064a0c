import { Button, makeStyles } from "@fluentui/react-components";
import * as api from "@near-peer/bot/contract";
import type { PersonBrief, ProposalView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { FailureBar } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { SectionHeading } from "../../components/page-heading";
import { RecordGrid } from "../../components/record-grid";
import { callApi } from "../../platform/queries";
import { shortageText as text } from "../../text/shortage";
import { Competition } from "./competition";
import { aboutKey } from "./proposal-queries";
import { Remedies } from "./remedies";
import { withoutColumns } from "./without-columns";

/** As many are named at once: the pairs below have to be found, too. */
const FIRST = 10;

const useStyles = makeStyles({ text: { margin: 0 } });

/** The doctors whom a proposal leaves without a supporter: who competes for what, what would help, and each with the rule. */
export default function Shortage(props: {
  readonly schemeId: string;
  readonly proposal: ProposalView;
  readonly onChoose: (doctor: PersonBrief) => void;
}) {
  const { schemeId, proposal, onChoose } = props;
  const { proposalId, unallocated } = proposal;
  const styles = useStyles();
  const layout = useLayout();
  const [all, setAll] = useState(false);
  const shortage = useQuery({
    queryKey: aboutKey(schemeId, proposal, "shortage"),
    queryFn: ({ signal }) => callApi(api.getShortage, { params: { schemeId, proposalId }, signal }),
  });
  const blocked = shortage.data?.blocked;
  const columns = useMemo(() => {
    const rulesOf = new Map(blocked?.map(({ doctor, rules }) => [doctor.personId, rules]));
    return withoutColumns({ rulesOf, onChoose });
  }, [blocked, onChoose]);
  return (
    <>
      <section className={`${layout.card} ${layout.column}`} aria-labelledby="left-out">
        <div>
          <SectionHeading id="left-out">{text.title(unallocated.length)}</SectionHeading>
          <p className={`${styles.text} ${layout.quiet}`}>{text.lead}</p>
        </div>
        {shortage.error !== null && <FailureBar error={shortage.error} />}
        {shortage.data === undefined && shortage.error === null && <Loading lines={3} />}
        {shortage.data !== undefined && (
          <>
            <Competition settled={shortage.data.settled} sets={shortage.data.sets} />
            <Remedies schemeId={schemeId} proposal={proposal} remedies={shortage.data.remedies} />
          </>
        )}
      </section>
      <RecordGrid
        label={text.title(unallocated.length)}
        rows={all ? unallocated : unallocated.slice(0, FIRST)}
        columns={columns}
        rowId={({ doctor }) => doctor.personId}
      />
      {!all && unallocated.length > FIRST && (
        <div>
          <Button onClick={() => setAll(true)}>{text.showAll(unallocated.length)}</Button>
        </div>
      )}
    </>
  );
}
