import type { TurnContext } from "botbuilder";
import { wentWrongCard } from "../../cards/help/went-wrong.card";
import type { Caller } from "./admit";
import { FIXED, TAKEN, type HttpAnswer } from "./http-answer";
import { holdFor, withoutButtons } from "./hold";
import { errorBody } from "./invoke-body";
import type { Log } from "../../application/ports/log";
import { onActivity, onlyAsks, recognise } from "./on-activity";
import { postingFor, type TurnClaim } from "./posting";
import type { InboundActivity } from "./read-activity";
import { rosterMember, type LocalDirectory } from "./roster";
import { notOpenedBody } from "./task-body";
import type { OpenTurn } from "./turn";
import type { BotUseCases } from "./use-cases";
import { PlainFault } from "../../application/ports/plain-fault";

/** What a turn needs of the house. */
export interface TurnParts {
  readonly useCases: BotUseCases;
  readonly log: Log;
  readonly localDirectory?: LocalDirectory;
}

/** An admitted activity in botbuilder's turn. */
export interface Received {
  readonly context: TurnContext;
  readonly activity: InboundActivity;
  readonly caller: Caller;
}

/** Teams gives up on an answer after ten to fifteen seconds, and would deliver the activity again. */
const ANSWER_WITHIN_MS = 8_000;

/**
 * Handles an admitted activity. Whatever breaks is noted under a reference, and the person is given it; so is what takes
 * too long, which goes on all the same: an act is done once, and pressing again shows what came of it.
 */
export async function takeTurn(parts: TurnParts, received: Received): Promise<HttpAnswer> {
  const { context, activity, caller } = received;
  const { useCases } = parts;
  const hold = holdFor({ useCases, caller });
  const claim = claimOf(useCases, activity);
  const posting = postingFor(context, { useCases, caller }, { hold, claim });
  const turn: OpenTurn = {
    caller,
    useCases,
    member: () => rosterMember(context, caller, parts.localDirectory),
  };
  try {
    const actors = recognise(turn, activity);
    // Whoever waits for it hears of a fault; where the activity was answered before, nobody does.
    actors.catch(() => undefined);
    const { posted } = posting;
    const act = () => onActivity({ turn, actors }, activity, { ...posting, hold });
    const again = () => Promise.resolve(undefined);
    const work =
      claim?.taken === "before"
        ? useCases.once<Body>(claim.id, { readerId: caller.userId, act, again, posted })
        : act();
    const body = await inTime(parts, activity, work);
    return body === undefined ? TAKEN : { status: 200, body };
  } catch (fault) {
    const reference = note(parts, activity, fault);
    if (activity.type === "invoke") return afterFault(activity, reference);
    if (activity.type !== "message") return FIXED.wentWrong;
    const card = wentWrongCard.render({ reference });
    return sayWentWrong(parts, activity, async () => {
      // Where nothing can be kept, the words go without a button, and stay: they say nothing of anybody.
      const leaving = await hold({ card }).catch(() => undefined);
      const id = await posting.put(leaving?.card ?? withoutButtons(card));
      if (leaving === undefined || id === undefined) return;
      await useCases.notePosted(caller.userId, [id]).catch(() => undefined);
    });
  }
}

type Body = Awaited<ReturnType<typeof onActivity>>;

/**
 * What an activity is handled once under: the same one that comes again was answered. Undefined for an invoke, which is
 * answered each time; that it has one effect is seen to where it is pressed.
 */
function claimOf({ digest }: BotUseCases, activity: InboundActivity): TurnClaim | undefined {
  const { type, id, conversation } = activity;
  if (type === "invoke" || id === undefined) return undefined;
  const taken = onlyAsks(activity) ? "with the answer" : "before";
  return { taken, id: `seen-${digest(JSON.stringify([conversation.id, id, type]))}` };
}

/** What the work comes to. Throws once it takes too long; what fails after that is noted. */
async function inTime<Result>(
  parts: TurnParts,
  activity: InboundActivity,
  work: Promise<Result>,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  let isLate = false;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      isLate = true;
      reject(new PlainFault(`The turn was not over within ${ANSWER_WITHIN_MS} ms.`));
    }, ANSWER_WITHIN_MS);
  });
  work.catch((fault: unknown) => {
    if (isLate) note(parts, activity, fault);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What was typed is never lost to a fault: a card that was pressed stays as it is, and a dialog stays open
 * because only an HTTP error neither closes it nor puts another card in its place.
 */
function afterFault({ name }: InboundActivity, reference: string): HttpAnswer {
  if (name === "task/submit") return FIXED.wentWrong;
  return {
    status: 200,
    body: name === "task/fetch" ? notOpenedBody(reference) : errorBody(reference),
  };
}

/** Once the person is told in the chat the channel has nothing left to do; else it hears that this failed. */
async function sayWentWrong(
  parts: TurnParts,
  activity: InboundActivity,
  say: () => Promise<void>,
): Promise<HttpAnswer> {
  try {
    await say();
    return TAKEN;
  } catch (fault) {
    note(parts, activity, fault);
    return FIXED.wentWrong;
  }
}

function note({ log }: TurnParts, { type, name }: InboundActivity, fault: unknown): string {
  return log.fault("bot.failed", fault, { activityType: type, name: name ?? "" });
}
