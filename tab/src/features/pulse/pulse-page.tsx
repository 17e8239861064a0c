import { useQuery } from "@tanstack/react-query";
import { FailurePage } from "../../components/failure";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { pulseText as text } from "../../text/pulse";
import { Answered } from "./answered";
import { pulseQuery } from "./pulse-query";
import { Questions } from "./questions";

/** A doctor's page of the pulse: seven questions, each of which may be left out (MX4). */
export default function PulsePage() {
  const layout = useLayout();
  const pulse = useQuery(pulseQuery);
  if (pulse.data === undefined) {
    if (pulse.error === null) return <Loading titled lines={6} />;
    return <FailurePage error={pulse.error} retry={() => void pulse.refetch()} />;
  }
  const { open, instrument } = pulse.data;
  return (
    <div className={layout.column}>
      <PageHeading title={text.title} lead={text.lead} />
      {open.length === 0 && <p className={layout.card}>{text.nothing}</p>}
      {open.map((one) =>
        one.answered ? (
          <Answered key={one.schemeId} open={one} />
        ) : (
          <Questions key={one.schemeId} open={one} instrument={instrument} />
        ),
      )}
    </div>
  );
}
