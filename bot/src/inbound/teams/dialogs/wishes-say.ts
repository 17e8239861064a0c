import type { Actor } from "../../../application/access/actor";
import type { ChangeRefusal } from "../../../application/wishes/change-statement";
import type { MyWishes } from "../../../application/wishes/my-wishes";
import type { Said } from "../../../application/wishes/state-wishes";
import { YES, type Characteristic } from "../../../scheme/characteristics/characteristic";
import type { Turn } from "../turn";
import { chooseView, sayView, type Filled } from "../views/wishes";
import type { SubmissionOf, Submitted, Submitter } from "./handler";
import { NOT_FOR_YOU, ownWishes } from "./wishes-open";

/** So many fit on a telephone. */
const AT_ONCE = 6;
const SAVED = "Saved.";

/** Goes on from the list to the form. Nothing is kept yet. */
export const wishesChoose: Submitter<"wishes.choose"> = async (turn, { side, about, keys }) => {
  const mine = await ownWishes(turn, side, about);
  if (mine === undefined) return { line: NOT_FOR_YOU[side] };
  const asked = askedFor(mine, keys.split(","));
  if (asked.length === 0) {
    return { again: chooseView(mine, "Choose at least one from the list, or close this form.") };
  }
  if (asked.length > AT_ONCE) {
    const chosen = asked.map(({ key }) => key).join();
    return { again: chooseView(mine, "Choose up to six at a time.", chosen) };
  }
  return { again: sayView(mine, asked) };
};

function askedFor({ wishes }: MyWishes, keys: readonly string[]): readonly Characteristic[] {
  return wishes.map(({ asked }) => asked).filter(({ key }) => keys.includes(key));
}

/** Saves what was said with its consent; what was left blank stays blank, and costs nothing (NP8). */
export const wishesSave: Submitter<"wishes.save"> = async (turn, submission) => {
  const { side, about, token } = submission;
  const mine = await ownWishes(turn, side, about);
  const actor = actorOf(turn, mine);
  if (mine === undefined || actor === undefined) return { line: NOT_FOR_YOU[side] };
  const form = formOf(mine, submission);
  const said = form.asked.flatMap((one) => saidOf(one, form));
  if (said.length === 0) {
    return { line: "Nothing was said, so nothing has changed. That is fine." };
  }
  const unsaid = said.find(({ choice }) => choice === "");
  if (unsaid !== undefined) {
    return { again: sayView(mine, form.asked, form, "Choose which, or take the tick away.") };
  }
  const act = {
    schemeId: actor.schemeId,
    personId: actor.person.value.id,
    side,
    stamp: token,
    channel: "bot",
  } as const;
  const outcome = await turn.useCases.stateWishes(act, said);
  return outcome.ok ? { saved: SAVED } : refusal(mine, form, outcome.refusal);
};

interface Form extends Filled {
  readonly asked: readonly Characteristic[];
  /** By key: the version of the text that stood on the form. */
  readonly read: ReadonlyMap<string, string>;
}

function formOf(mine: MyWishes, { choice, agree }: SubmissionOf<"wishes.save">): Form {
  const boxes = Object.entries(agree).map(([name, ticked]) => {
    const [key = "", version = ""] = name.split(".");
    return { key, version, ticked: ticked === "true" };
  });
  return {
    choice,
    agreed: new Set(boxes.filter(({ ticked }) => ticked).map(({ key }) => key)),
    asked: askedFor(mine, [...Object.keys(choice), ...boxes.map(({ key }) => key)]),
    read: new Map(boxes.map(({ key, version }) => [key, version])),
  };
}

/** What was said of one characteristic; nothing where it was left blank. */
function saidOf({ key, choices }: Characteristic, { choice, agreed, read }: Form): readonly Said[] {
  const only = choices.length === 1 ? (choices[0] ?? YES).value : undefined;
  const chosen = only ?? choice[key] ?? "";
  const ticked = agreed.has(key);
  if (!ticked && (only !== undefined || chosen === "")) return [];
  const version = read.get(key);
  const agreedTo = ticked && version !== undefined ? { agreedTo: version } : {};
  return [{ key, choice: chosen, ...agreedTo }];
}

function refusal(mine: MyWishes, form: Form, { code }: ChangeRefusal): Submitted {
  switch (code) {
    case "consent-missing":
      return {
        again: sayView(
          mine,
          form.asked,
          form,
          "Something was chosen without its consent, and nothing has been saved. Tick the consent, or take the choice away by starting again.",
        ),
      };
    case "consent-text-changed":
      return {
        again: sayView(
          mine,
          form.asked,
          { ...form, agreed: new Set() },
          "What this is used for was reworded. Read it again; nothing has been saved.",
        ),
      };
    case "changed-meanwhile":
      return {
        again: chooseView(mine, "This was changed meanwhile. Here is how it stands now."),
      };
    default:
      return { again: chooseView(mine, "The list has changed. Nothing has been saved.") };
  }
}

function actorOf({ actors }: Turn, mine: MyWishes | undefined): Actor | undefined {
  return actors.find(({ schemeId }) => schemeId === mine?.scheme.id);
}

/** Takes one thing back, or everything: the second of two taps (NP8). */
export const wishesWithdraw: Submitter<"wishes.withdraw"> = async (turn, { side, about, key }) => {
  const actor = turn.actors.find(({ schemeId }) => schemeId === about);
  if (actor === undefined) return { line: NOT_FOR_YOU[side] };
  const act = { schemeId: actor.schemeId, personId: actor.person.value.id, side };
  await turn.useCases.withdrawWishes(act, key);
  return { saved: "Saved. It is withdrawn and deleted." };
};
