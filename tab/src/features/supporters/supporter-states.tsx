import type { SupporterRow } from "@near-peer/bot/contract";
import { StateLabel, type Tone } from "../../components/state-label";
import { shortDay } from "../../platform/london-time";
import { dotted } from "../../text/counted";
import { supportersText } from "../../text/supporters";

const TONES = {
  "waiting-for-administrator": "attention",
  "waiting-for-notice": "attention",
  "notice-on-its-way": "coming",
  "window-open": "coming",
  stands: "done",
  objected: "attention",
  "not-able": "none",
} satisfies Record<NonNullable<SupporterRow["application"]>["state"], Tone>;

const ROW_TONES = {
  applied: "coming",
  volunteered: "done",
  "not-able": "none",
  "stepped-down": "none",
} satisfies Record<SupporterRow["state"], Tone>;

/** Where somebody stands as a supporter, and since or until when. */
export function SupporterState({ row }: { readonly row: SupporterRow }) {
  const { application, awayUntil, state } = row;
  const away = awayUntil === undefined ? "" : supportersText.awayUntil(shortDay(awayUntil));
  if (application === undefined || state === "not-able" || state === "stepped-down") {
    return (
      <StateLabel tone={ROW_TONES[state]} text={supportersText.rowStates[state]} more={away} />
    );
  }
  const late = application.objection?.late === true;
  return (
    <StateLabel
      tone={late ? "attention" : TONES[application.state]}
      text={supportersText.states[application.state]}
      more={dotted(late ? supportersText.lateObjection : when(application), away)}
    />
  );
}

function when({
  state,
  objectBy,
  appliedAt,
  noticeWaits,
}: NonNullable<SupporterRow["application"]>): string {
  if (noticeWaits !== undefined) return noticeWaits;
  if (state === "window-open" && objectBy !== undefined) {
    return supportersText.until(shortDay(objectBy));
  }
  return supportersText.since(shortDay(appliedAt));
}

/** What is known of somebody's last review: yes, no, or that nobody has looked. */
export function ReviewState({ row }: { readonly row: SupporterRow }) {
  if (row.arcp === undefined) return <StateLabel tone="none" text={supportersText.reviewNone} />;
  return row.arcp.eligible ? (
    <StateLabel tone="done" text={supportersText.reviewYes} />
  ) : (
    <StateLabel tone="paused" text={supportersText.reviewNo} />
  );
}

/** Whether they declared their training (NP11). */
export function TrainingState({ row }: { readonly row: SupporterRow }) {
  return row.trainedOn === undefined ? (
    <StateLabel tone="none" text={supportersText.notTrained} />
  ) : (
    <StateLabel tone="done" text={supportersText.trained(shortDay(row.trainedOn))} />
  );
}
