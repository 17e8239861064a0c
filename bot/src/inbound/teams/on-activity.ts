import type { Actor } from "../../application/access/actor";
import type { ConversationReference } from "../../application/ports/users";
import type { RenderedCard } from "../../cards/define-card";
import type { Instant } from "../../scheme/shared/time";
import { answerCardValue } from "./actions/answer-press";
import type { Caller } from "./admit";
import { answerText, changesNothing } from "./commands/answer-text";
import { openDialog, submitDialog } from "./dialogs/answer-dialog";
import type { Opened, Submitted } from "./dialogs/handler";
import type { Hold, Into } from "./hold";
import type { Posting } from "./posting";
import { cardBody, type InvokeBody } from "./invoke-body";
import type { InboundActivity } from "./read-activity";
import { dialogBody, lineBody, type TaskBody } from "./task-body";
import type { Answer, OpenTurn, Turn } from "./turn";
import { rowsOf } from "./views/rows";
import { welcomeAnswer } from "./views/welcome";
import { anotherOffer, unlinkedAnswer } from "./who-is-it";

/** The ways out of the house: every card leaves by one of them, and what its buttons stand for is kept first. */
export interface Exits extends Pick<Posting, "say" | "post" | "postHeld"> {
  readonly hold: Hold;
}

/**
 * Keeps where somebody can be reached, and looks who they are: their rows, where the activity is one that is answered.
 * Again, or for an activity that was answered before, it changes nothing; so it need not wait until the turn is claimed.
 */
export async function recognise(
  { useCases, caller }: OpenTurn,
  activity: InboundActivity,
): Promise<readonly Actor[]> {
  if (removalBy(activity) !== undefined) return [];
  const event = kindOf(activity);
  const user = await useCases.rememberConversation(caller.userId, {
    reference: referenceOf(activity, caller),
    ...timeOf(activity),
    installed: event === "installed",
  });
  return event === "other" ? [] : useCases.actorsOfUser(user);
}

/** A turn, and who it is as soon as that is known. */
export interface Recognised {
  readonly turn: OpenTurn;
  readonly actors: Promise<readonly Actor[]>;
}

/**
 * Handles one admitted activity. Gives the body of the answer to an invoke; undefined where the answer,
 * if any, was posted. What we do not know is taken without a word (Microsoft Learn,
 * "Conversation events": accept unknown events).
 */
export async function onActivity(
  { turn, actors }: Recognised,
  activity: InboundActivity,
  { say, post, postHeld, hold }: Exits,
): Promise<InvokeBody | TaskBody | undefined> {
  const { useCases, caller } = turn;
  const removal = removalBy(activity);
  if (removal !== undefined) {
    const about = { reason: removal, ...timeOf(activity) };
    await useCases.forgetConversation(caller.userId, about);
    return undefined;
  }
  const known = { ...turn, actors: await actors };
  const event = kindOf(activity);
  if (event === "other") return undefined;
  if (event === "installed") {
    await welcomeOnce(known, post);
    return undefined;
  }
  const formOf = known.actors[0]?.schemeId;
  const form = async (card: RenderedCard) =>
    (await hold({ card }, formOf === undefined ? {} : { formOf })).card;
  if (event === "dialog-asked") return dialogAnswer(await openDialog(known, activity.value), form);
  if (event === "dialog-sent") {
    const submitted = await submitDialog(known, activity.value);
    if ("saved" in submitted && submitted.post !== undefined) {
      await post({ card: submitted.post });
    }
    return dialogAnswer(submitted, form);
  }
  const answer = await answerTo(known, activity, event);
  if (event !== "pressed") return sayAnswer(answer, { say, post });
  const { card, further } = await hold(answer, placeOf(activity));
  await postHeld(further);
  return cardBody(card);
}

/** A press is answered in place of the message whose card it was. */
function placeOf({ replyToId }: InboundActivity): Into {
  return replyToId === undefined ? {} : { activityId: replyToId };
}

/** What is asked of Teams besides is asked while the cards are on their way, and what comes of it said last. */
async function sayAnswer(answer: Answer, { say, post }: Pick<Exits, "say" | "post">) {
  const [last, isSaid] = await Promise.all([answer.later?.(), say(answer)]);
  if (isSaid && last !== undefined) await post(last);
  return undefined;
}

/** Whether an activity is words that change nothing: it matters only that they are answered once. */
export function onlyAsks(activity: InboundActivity): boolean {
  return kindOf(activity) === "written" && changesNothing(activity.text ?? "");
}

type Form = (card: RenderedCard) => Promise<RenderedCard>;

async function dialogAnswer(answer: Opened | Submitted, form: Form): Promise<TaskBody> {
  if ("again" in answer) return dialogAnswer(answer.again, form);
  if ("card" in answer) return dialogBody({ ...answer, card: await form(answer.card) });
  return lineBody("saved" in answer ? answer.saved : answer.line);
}

/** What was typed longer ago than this is not acted on without asking. */
const LATE_MS = 15 * 60_000;

function isLate({ useCases }: Turn, { timestamp }: InboundActivity): boolean {
  if (timestamp === undefined) return false;
  return Date.parse(useCases.machineNow()) - Date.parse(timestamp) > LATE_MS;
}

type Asked = "pressed" | "submitted" | "written";

function answerTo(turn: Turn, activity: InboundActivity, event: Asked): Promise<Answer> {
  return event === "written"
    ? answerText(turn, activity.text ?? "", isLate(turn, activity))
    : answerCardValue(turn, activity.value);
}

/** Worked out before it is claimed: where that fails, the installation's second event greets. */
async function welcomeOnce(turn: Turn, post: Posting["post"]): Promise<void> {
  const { card } =
    turn.actors.length === 0
      ? await unlinkedAnswer(turn)
      : ((await anotherOffer(turn)) ?? welcomeAnswer(await rowsOf(turn, turn.actors)));
  if (await turn.useCases.claimWelcome(turn.caller.userId)) await post({ card });
}

/** Teams takes the app away with two events, as it brings it; an account that was deleted leaves the chat itself. */
function removalBy(activity: InboundActivity): "uninstalled" | "gone" | undefined {
  const { type, action, membersRemoved = [], recipient, from } = activity;
  if (type === "installationUpdate") {
    return action?.startsWith("remove") === true ? "uninstalled" : undefined;
  }
  if (type !== "conversationUpdate") return undefined;
  if (membersRemoved.some(({ id }) => id === recipient.id)) return "uninstalled";
  return membersRemoved.some(({ id }) => id === from.id) ? "gone" : undefined;
}

type Kind = "installed" | Asked | "dialog-asked" | "dialog-sent" | "other";

/** Invokes that the bot answers, by Teams' own names. */
const INVOKES: ReadonlyMap<string | undefined, Kind> = new Map<string | undefined, Kind>([
  ["adaptiveCard/action", "pressed"],
  ["task/fetch", "dialog-asked"],
  ["task/submit", "dialog-sent"],
]);

function kindOf(activity: InboundActivity): Kind {
  switch (activity.type) {
    case "installationUpdate":
      return activity.action === "add" ? "installed" : "other";
    case "conversationUpdate":
      return (activity.membersAdded ?? []).some(({ id }) => id === activity.recipient.id)
        ? "installed"
        : "other";
    case "message":
      // An Action.Submit is a message with a value and without a text.
      return isNothing(activity.value) ? "written" : "submitted";
    case "invoke":
      return INVOKES.get(activity.name) ?? "other";
    default:
      return "other";
  }
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

function referenceOf(activity: InboundActivity, { userId }: Caller): ConversationReference {
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    botId: activity.recipient.id,
    teamsUserId: activity.from.id,
    channelId: activity.channelId,
    userId,
  };
}

function timeOf({ timestamp }: InboundActivity): { at?: Instant } {
  return timestamp === undefined ? {} : { at: timestamp };
}
