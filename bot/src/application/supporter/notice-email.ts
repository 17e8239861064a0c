import { dayInWords, londonDate } from "../../scheme/calendar/london";
import { firstName, fullName, type Person } from "../../scheme/people/person";
import { postOn } from "../../scheme/people/standing";
import { lastDayToObject } from "../../scheme/supporter/window";
import type { PersonId } from "../../scheme/shared/ids";
import type { Actor } from "../access/actor";
import type { Ports } from "../ports/ports";
import { findApplication } from "./change-application";

/** A ready e-mail. Nothing is sent. */
export interface ReadyEmail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/**
 * The e-mail that tells a supervisor of an application, with the day by which to speak if it goes today
 * (NP6). Undefined where there is no application.
 */
export function makeNoticeEmail({
  store,
  clock,
  holidays,
}: Pick<Ports, "store" | "clock" | "holidays">) {
  return async (
    { schemeId, person: { value: sender } }: Actor,
    applicantId: PersonId,
  ): Promise<ReadyEmail | undefined> => {
    const [scheme, found] = await Promise.all([
      store.scheme(schemeId),
      findApplication({ store, clock }, schemeId, applicantId),
    ]);
    if (scheme === undefined || found === undefined) return undefined;
    const { policy, name, provider } = scheme.value;
    const { person, application, now } = found.value;
    const days = policy.objectionWorkingDays;
    const by = dayInWords(lastDayToObject(now, days, holidays.of(policy.nation)));
    const { turnsTo } = application;
    return {
      to: turnsTo.email,
      subject: `Near-peer support: a doctor you look after has volunteered`,
      text: [
        `Dear ${turnsTo.name},`,
        `${described(person, londonDate(now))} has volunteered to be a near-peer supporter in ${name} at ${provider}, and named you as the person they turn to. A supporter is the named, more senior doctor to whom one or two foundation doctors can turn. It is voluntary and takes little time.`,
        `No reply is needed. If you say nothing by the end of ${by}, ${firstName(person.name)}'s application stands. If you think that this is not the right year for it, reply to this e-mail by then with a word to say so. You need not give a reason; what you write is seen only by those who run the scheme.`,
        `With thanks,\n${fullName(sender.name)}\n${name}`,
      ].join("\n\n"),
    };
  };
}

function described(person: Person, today: string): string {
  const post = postOn(person, today);
  if (post === undefined) return fullName(person.name);
  const place = post.site === "" ? "" : ` at ${post.site}`;
  return `${fullName(person.name)}, ${post.grade}${place},`;
}
