import type { SchemeId } from "../shared/ids";
import type { Instant, Nation, TimeOfDay } from "../shared/time";

/** Somewhere to turn for help, one tap away everywhere (NP20). */
export interface Signpost {
  readonly title: string;
  /** How to reach them, in words: a number, a room, hours. */
  readonly how: string;
  /** https or tel, where there is one. */
  readonly url?: string;
}

/** What a scheme decides for itself. Every value has a default that works. */
export interface Policy {
  /** Whose bank holidays count. */
  readonly nation: Nation;
  /** Doctors a supporter carries where they said nothing (NP10: default 2). */
  readonly defaultCapacity: number;
  /** Doctors a supporter may carry at most (NP10: 3). */
  readonly maximumCapacity: number;
  /** Months between two no-response-required reminders (NP14: once a placement, about 4; at least 2). */
  readonly reminderEveryMonths: number;
  /** Working hours, London time: messages that the scheme starts go out between these. */
  readonly workingHours: { readonly from: TimeOfDay; readonly to: TimeOfDay };
  /** When a published allocation is announced unless the director says otherwise. */
  readonly announceAt: TimeOfDay;
  /** Working days within which a different supporter is usually found. */
  readonly reallocationDays: number;
  readonly signposts: readonly Signpost[];
}

/** A scheme: one programme of one provider. */
export interface Scheme {
  readonly id: SchemeId;
  readonly tenantId: string;
  /** "Northgate Foundation Programme". */
  readonly name: string;
  /** The provider that runs it, as people say it: "Northgate Hospitals". */
  readonly provider: string;
  /** Who signs for it in messages: "Dr Amara Whitfield". */
  readonly directorName: string;
  readonly createdAt: Instant;
  readonly policy: Policy;
}

/** The national guide's defaults (NP10, NP14) and help that exists everywhere (NP20). */
export const DEFAULT_POLICY: Policy = {
  nation: "england",
  defaultCapacity: 2,
  maximumCapacity: 3,
  reminderEveryMonths: 4,
  workingHours: { from: "09:00", to: "17:00" },
  announceAt: "09:30",
  reallocationDays: 5,
  signposts: [
    {
      title: "In an emergency",
      how: "Call 999, or go to your nearest emergency department.",
      url: "tel:999",
    },
    {
      title: "Practitioner Health",
      how: "Confidential care for doctors. Text NHSPH to 85258 for crisis support, day or night.",
      url: "https://www.practitionerhealth.nhs.uk/",
    },
    {
      title: "BMA counselling",
      how: "0330 123 1245, day and night, for every doctor, member or not.",
      url: "tel:03301231245",
    },
    {
      title: "Samaritans",
      how: "116 123, free, day and night.",
      url: "tel:116123",
    },
    {
      title: "Occupational health and Professional Support",
      how: "Your director's team can put you in touch. You need not say why.",
    },
  ],
};
