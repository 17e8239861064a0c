import type { ComplaintRow } from "@near-peer/bot/contract";
import { StateLabel } from "../../components/state-label";
import { complaintsText as text } from "../../text/complaints";

/** Where a complaint stands, and by when it is to be answered. */
export function ComplaintState({ row }: { readonly row: ComplaintRow }) {
  const { state, overdue, unreadTooLong, answerBy, answeredAt = "" } = row;
  if (state === "answered") {
    return (
      <StateLabel tone="done" text={text.states.answered} more={text.answeredOn(answeredAt)} />
    );
  }
  if (overdue)
    return <StateLabel tone="attention" text={text.overdue} more={text.wasDue(answerBy)} />;
  const said = unreadTooLong ? text.unreadTooLong : text.states[state];
  const tone = unreadTooLong ? "attention" : "coming";
  return <StateLabel tone={tone} text={said} more={text.answerBy(answerBy)} />;
}
