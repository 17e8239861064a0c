import type { CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Meter } from "../../application/ports/meter";
import { readJson } from "../http/read-json";
import { sendJson } from "../http/reply";
import { admit, type Caller, type DoorSettings } from "./admit";
import { BAD_BODY, FIXED, TAKEN, type HttpAnswer } from "./http-answer";
import type { Log } from "../../application/ports/log";
import { forBotbuilder, inboundActivity, type InboundActivity } from "./read-activity";
import type { LocalDirectory } from "./roster";
import { takeTurn } from "./take-turn";
import { createTurnsInHand, type TurnsInHand } from "./turns-in-hand";
import type { BotUseCases } from "./use-cases";

type Authentication = Pick<ConfigurationBotFrameworkAuthentication, "authenticateRequest">;

/** What the bot's door is made of. */
export interface ActivityHandlerOptions {
  /** Botbuilder's adapter and its check of tokens, for the same identity. */
  readonly bot: {
    readonly appId: string;
    readonly adapter: CloudAdapter;
    readonly authentication: Authentication;
  };
  readonly useCases: BotUseCases;
  readonly settings: DoorSettings;
  readonly log: Log;
  readonly meter: Meter;
  /** Local mode only. */
  readonly localDirectory?: LocalDirectory;
}

/** Teams sends a few kilobytes; an introduction at its longest makes them a few more. */
const LONGEST_BODY = 256 * 1024;

/**
 * The bot's door, `POST /api/messages`, for a request whose body has not been read. Shape first, then the
 * token, then who and from where; only then is anything done. Every answer but a card is a fixed one, so
 * that no text of a fault leaves the house. Throws at once where it would listen without an identity
 * outside local mode.
 */
export function createActivityHandler(options: ActivityHandlerOptions) {
  if (options.bot.appId === "" && !options.settings.serviceUrls.local) {
    throw new Error("Without MicrosoftAppId anybody could speak as anybody: set it.");
  }
  const turns = createTurnsInHand();
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { status, body } = await answerRequest(options, turns, request);
    if (body === undefined) {
      // Restify's own writeHead answers nothing, so the two calls cannot be chained.
      response.writeHead(status, { "content-length": 0 });
      response.end();
    } else sendJson(response, status, body);
  };
}

async function answerRequest(
  options: ActivityHandlerOptions,
  turns: TurnsInHand,
  request: IncomingMessage,
): Promise<HttpAnswer> {
  const read = await readJson(request, LONGEST_BODY);
  if (!read.ok) return BAD_BODY[read.code];
  const activity = inboundActivity.safeParse(read.value).data;
  if (activity === undefined) return FIXED.badActivity;
  const authenticated = await authenticate(options, activity, request.headers.authorization ?? "");
  if (authenticated === undefined) return FIXED.unauthorised;
  const admission = admit(activity, options.settings);
  if (admission.verdict === "ignored") return TAKEN;
  if (admission.verdict === "refused") {
    options.log.info("bot.refused", { activityType: activity.type, channelId: activity.channelId });
    return FIXED.notAllowed;
  }
  const { caller } = admission;
  const end = turns.begin(caller.userId);
  if (end === undefined) return FIXED.tooMany;
  try {
    return await measured(options.meter, activity, () =>
      answerActivity(options, { authenticated, activity, caller }),
    );
  } finally {
    end();
  }
}

interface Admitted {
  readonly authenticated: Authenticated;
  readonly activity: InboundActivity;
  readonly caller: Caller;
}

async function answerActivity(
  options: ActivityHandlerOptions,
  { authenticated, activity, caller }: Admitted,
): Promise<HttpAnswer> {
  let answer = TAKEN;
  try {
    await options.bot.adapter.processActivityDirect(
      authenticated,
      forBotbuilder(activity),
      async (context) => {
        answer = await takeTurn(options, { context, activity, caller });
      },
    );
  } catch (fault) {
    options.log.fault("bot.failed", fault, { activityType: activity.type });
    return FIXED.wentWrong;
  }
  return answer;
}

/** Counts a turn, with how long it took and the kind of its end. */
function measured(
  meter: Meter,
  { type, name }: InboundActivity,
  answer: () => Promise<HttpAnswer>,
): Promise<HttpAnswer> {
  const activity = ACTIVITIES.get(name ?? type) ?? ACTIVITIES.get(type) ?? "other";
  const began = performance.now();
  return meter.follow("turn", { activity }, async (note) => {
    const given = await answer();
    const outcome = given.status < 500 ? "answered" : "failed";
    note({ outcome });
    meter.add("turns", 1, { activity, outcome });
    meter.record("turns.duration", performance.now() - began, { activity });
    return given;
  });
}

/** What comes in, in words of ours. */
const ACTIVITIES = new Map([
  ["message", "message"],
  ["installationUpdate", "installation"],
  ["conversationUpdate", "members"],
  ["invoke", "invoke"],
  ["adaptiveCard/action", "press"],
  ["task/fetch", "dialog-asked"],
  ["task/submit", "dialog-sent"],
]);

type Authenticated = Awaited<ReturnType<Authentication["authenticateRequest"]>>;

const BOT_FRAMEWORK = "https://api.botframework.com";

/** Undefined: no good token. Botbuilder throws many things for that; the caller learns nothing of them. */
async function authenticate(
  { bot, settings, log }: ActivityHandlerOptions,
  activity: InboundActivity,
  authorization: string,
): Promise<Authenticated | undefined> {
  const { local } = settings.serviceUrls;
  // No token can be made out to a bot without an id, and botbuilder would not look at it.
  if (local && authorization !== "") return undefined;
  try {
    const found = await bot.authentication.authenticateRequest(
      forBotbuilder(activity),
      authorization,
    );
    return local || isOfThisCall(found, activity) ? found : undefined;
  } catch (refusal) {
    log.info("bot.unauthorised", { why: refusal instanceof Error ? refusal.name : "unknown" });
    return undefined;
  }
}

/**
 * A token of the channel itself, made out for the URL that we are asked to answer to, and for a time. Botbuilder takes
 * one of the bot's own app as well, for its emulator, and then asks for no URL; and one that never ends.
 */
function isOfThisCall({ claimsIdentity }: Authenticated, { serviceUrl }: InboundActivity): boolean {
  return (
    claimsIdentity.getClaimValue("iss") === BOT_FRAMEWORK &&
    claimsIdentity.getClaimValue("serviceurl") === serviceUrl &&
    claimsIdentity.claims.some(({ type }) => type === "exp")
  );
}
