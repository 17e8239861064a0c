import { Button } from "@fluentui/react-components";
import type { SupporterRow } from "@near-peer/bot/contract";
import { useState } from "react";
import { useLayout } from "../../components/layout";
import { SectionHeading } from "../../components/page-heading";
import { longDay, shortDay } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { supporterText as text } from "../../text/supporters";
import type { Application, ApplicationProps } from "./application-props";
import { ConfirmSupervisor } from "./confirm-supervisor";
import { Facts, type Fact } from "./facts";
import { ObjectionSection } from "./objection-section";
import { TellSupervisor } from "./tell-supervisor";

/** Where somebody's application is, and the next step for those who run the scheme. */
export function ApplicationSection(props: {
  readonly schemeId: string;
  readonly row: SupporterRow;
  readonly onDone: () => void;
}) {
  const { schemeId, row, onDone } = props;
  const { application } = row;
  const layout = useLayout();
  if (application === undefined) {
    return row.state === "stepped-down" ? null : <p className={layout.quiet}>{text.stated}</p>;
  }
  const next = { schemeId, row, application, onDone };
  return (
    <>
      <section className={layout.tight} aria-labelledby="application">
        <SectionHeading id="application">{text.application}</SectionHeading>
        <Facts facts={factsOf(application)} />
      </section>
      <NextStep {...next} />
      {application.state !== "not-able" && application.state !== "waiting-for-administrator" && (
        <ObjectionSection {...next} />
      )}
      {application.state === "not-able" && row.arcp?.eligible !== false && (
        <ObjectionSection {...next} />
      )}
    </>
  );
}

function NextStep(props: ApplicationProps) {
  const { state } = props.application;
  const [correcting, setCorrecting] = useState(false);
  const waits = state === "waiting-for-notice" || state === "notice-on-its-way";
  if (state === "waiting-for-administrator" || (waits && correcting)) {
    return <ConfirmSupervisor {...props} onDone={() => setCorrecting(false)} />;
  }
  if (!waits) return null;
  return (
    <>
      <TellSupervisor {...props} />
      <div>
        <Button onClick={() => setCorrecting(true)}>{text.correct}</Button>
      </div>
    </>
  );
}

function factsOf(application: Application): readonly Fact[] {
  const { turnsTo, statement, appliedAt, toldAt, toldBy, objectBy } = application;
  return [
    { term: text.applied, value: longDay(appliedAt) },
    { term: text.turnsTo, value: dotted(turnsTo.name, text.as[turnsTo.as], turnsTo.email) },
    { term: text.statement, value: text.statements[statement] },
    ...(toldAt === undefined || toldBy === undefined
      ? []
      : [{ term: text.told, value: text.toldBy[toldBy](shortDay(toldAt)) }]),
    ...(objectBy === undefined ? [] : [{ term: text.windowEnds, value: longDay(objectBy) }]),
  ];
}
