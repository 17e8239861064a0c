import type { MyOptions, SupporterOptions } from "../../../application/choices/my-options";
import { capacityCard } from "../../../cards/choices/capacity.card";
import type { DialogView } from "../task-body";
import type { Turn } from "../turn";
import { optionsOf } from "../views/choices";
import type { Opener, Submitter } from "./handler";

const NOT_A_SUPPORTER = { line: "You are no supporter there at present. Nothing was changed." };

/** Opens the form for how many doctors a supporter would carry (NP10). */
export const capacitySet: Opener<"capacity.set"> = async (turn, { about }) => {
  const found = await supporting(turn, about);
  if (found === undefined) return NOT_A_SUPPORTER;
  const chosen = String(found.supporter.capacity);
  return form({ ...found, token: turn.useCases.newToken(), chosen, problem: "" });
};

/** Takes it. Sent again, it changes nothing more. */
export const capacitySave: Submitter<"capacity.save"> = async (
  turn,
  { token, about, capacity },
) => {
  const found = await supporting(turn, about);
  if (found === undefined) return NOT_A_SUPPORTER;
  const { options } = found;
  const act = { schemeId: options.scheme.id, personId: options.personId };
  const number = /^\d$/u.test(capacity) ? Number(capacity) : -1;
  const outcome = await turn.useCases.changeCapacity(act, number);
  if (outcome.ok) return { saved: "Saved." };
  if (outcome.refusal.code !== "capacity-out-of-range") return NOT_A_SUPPORTER;
  const problem = `Choose a number from 0 to ${outcome.refusal.maximum}.`;
  const chosen = String(found.supporter.capacity);
  return { again: form({ ...found, token, chosen, problem }) };
};

interface Found {
  readonly options: MyOptions;
  readonly supporter: SupporterOptions;
}

async function supporting(turn: Turn, about: string): Promise<Found | undefined> {
  const options = (await optionsOf(turn)).find(({ personId }) => personId === about);
  const supporter = options?.asSupporter;
  return options === undefined || supporter === undefined ? undefined : { options, supporter };
}

interface Form extends Found {
  readonly token: string;
  readonly chosen: string;
  readonly problem: string;
}

function form({ options, supporter, token, chosen, problem }: Form): DialogView {
  const numbers = Array.from({ length: supporter.maximumCapacity + 1 }, (_, number) => ({
    title: number === 0 ? "None for now" : String(number),
    value: String(number),
  }));
  const card = capacityCard.render({
    token,
    personId: options.personId,
    capacityChosen: chosen,
    numbers,
    problem,
  });
  return { title: "How many doctors", card };
}
