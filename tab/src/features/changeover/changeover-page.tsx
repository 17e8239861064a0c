import { Button, Field, makeStyles, mergeClasses } from "@fluentui/react-components";
import { CalendarCheckmark24Regular } from "@fluentui/react-icons";
import * as api from "@near-peer/bot/contract";
import type { ChangeoverView } from "@near-peer/bot/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { DayInput } from "../../components/day-input";
import { EmptyState } from "../../components/empty-state";
import { FailurePage } from "../../components/failure";
import { Figures } from "../../components/figures";
import { useLayout } from "../../components/layout";
import { Loading } from "../../components/loading";
import { PageHeading } from "../../components/page-heading";
import { londonTime, longDay } from "../../platform/london-time";
import { callApi, schemeKey, schemeQuery } from "../../platform/queries";
import { goTo } from "../../platform/use-screen";
import { changeoverText as text } from "../../text/changeover";
import { BreakingPairs } from "./breaking-pairs";
import { ChangeoverSteps } from "./changeover-steps";

/** The button stands beside the field, not beside its label. */
const useStyles = makeStyles({ choose: { alignItems: "flex-end" } });

/** What is to be done by the next changeover, or another day, and which pairs break then (NP9 over time). */
export default function ChangeoverPage(props: {
  readonly schemeId: string;
  /** A day, `today`, or empty for the next changeover. */
  readonly day: string;
}) {
  const { schemeId } = props;
  const scheme = useQuery(schemeQuery(schemeId));
  const today = scheme.data === undefined ? "" : londonTime(scheme.data.now).day;
  const day = props.day === "today" ? today : props.day;
  const changeover = useQuery({
    queryKey: [...schemeKey(schemeId), "changeover", day],
    queryFn: ({ signal }) =>
      callApi(api.getChangeover, {
        params: { schemeId },
        query: day === "" ? {} : { on: day },
        signal,
      }),
    enabled: today !== "",
  });
  if (changeover.data === undefined) {
    if (changeover.error === null) return <Loading titled />;
    return <FailurePage error={changeover.error} retry={() => void changeover.refetch()} />;
  }
  return (
    <Changeover
      key={changeover.data.on}
      schemeId={schemeId}
      today={today}
      isDefault={props.day === ""}
      changeover={changeover.data}
    />
  );
}

function Changeover(props: {
  readonly schemeId: string;
  readonly today: string;
  readonly isDefault: boolean;
  readonly changeover: ChangeoverView;
}) {
  const { schemeId, today, changeover } = props;
  const { on, breaking, holding, ending, starting } = changeover;
  const layout = useLayout();
  const figures = [
    {
      value: breaking.length,
      label: text.breaking(breaking.length),
      needsYou: breaking.length > 0,
    },
    { value: holding, label: text.holding(holding) },
    { value: ending, label: text.ending(ending) },
    { value: starting, label: text.starting(starting) },
  ];
  return (
    <section className={layout.column}>
      <PageHeading
        title={props.isDefault ? text.title : text.titleOn(longDay(on))}
        lead={props.isDefault ? text.lead(longDay(on)) : text.leadOn}
      />
      <ChooseDay schemeId={schemeId} on={on} today={today} />
      <Figures label={text.atAGlance} figures={figures} />
      <ChangeoverSteps schemeId={schemeId} changeover={changeover} />
      {breaking.length === 0 ? (
        <div className={layout.card}>
          <EmptyState
            icon={<CalendarCheckmark24Regular />}
            title={text.noneTitle}
            text={text.noneText}
          />
        </div>
      ) : (
        <BreakingPairs breaking={breaking} />
      )}
    </section>
  );
}

function ChooseDay(props: {
  readonly schemeId: string;
  readonly on: string;
  readonly today: string;
}) {
  const { schemeId, on, today } = props;
  const layout = useLayout();
  const styles = useStyles();
  const [day, setDay] = useState(on);
  return (
    <form
      className={mergeClasses(layout.row, styles.choose)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day !== "") goTo({ name: "changeover", schemeId, day });
      }}
    >
      <Field label={text.day}>
        <DayInput min={today} value={day} onChange={setDay} />
      </Field>
      <Button type="submit">{text.look}</Button>
    </form>
  );
}
