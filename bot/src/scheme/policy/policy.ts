import type { SchemeId } from "../shared/ids";
import { DEFAULT_ALLOCATION_RULES, type AllocationRules } from "./allocation-rules";
import { DEFAULT_RETENTION, type RetentionPolicy } from "../retention/retention-policy";
import type { Instant, Nation, TimeOfDay } from "../shared/time";
import type { OwnWords } from "../words/own-words";

/** Somewhere to turn for help, one tap away everywhere (NP20). */
export interface Signpost {
  readonly title: string;
  /** How to reach them, in words: a number, a room, hours. */
  readonly how: string;
  /** https or tel, where there is one. */
  readonly url?: string;
}

/** Something worth reading or doing: training, guidance, evidence (NA1). */
export interface Resource {
  readonly title: string;
  /** What it gives the reader, in a sentence. */
  readonly about: string;
  /** https. */
  readonly url: string;
}

/** A characteristic that a scheme adds to those everybody is offered (NP7). */
export interface FurtherCharacteristic {
  /** Stays when the label is reworded: "first-language". */
  readonly key: string;
  readonly label: string;
  /** What may be chosen; empty where it is yes or nothing. */
  readonly options: readonly string[];
  /** What it means, in a sentence; absent where the label says it. */
  readonly about?: string;
  /** Asked about no longer: what was stated of it stays its person's, and is not used. */
  readonly retired?: true;
}

/** Who is responsible for the data of a scheme, and where that is explained; what is still missing is empty (PF-21). */
export interface Controller {
  /** The organisation that decides what the data is used for: "Northgate Hospitals NHS Foundation Trust". */
  readonly name: string;
  /** Who answers questions about data there: an e-mail address. */
  readonly contact: string;
  /** The organisation's own privacy notice: https. */
  readonly noticeUrl: string;
  /** Which version of it is current: "3, June 2026". */
  readonly noticeVersion: string;
}

/** A scheme that has not said yet. */
export const NO_CONTROLLER: Controller = {
  name: "",
  contact: "",
  noticeUrl: "",
  noticeVersion: "",
};

/** Whether everything that people have to be told of it is there. */
export function isControllerNamed(controller: Controller): boolean {
  const { name, contact, noticeUrl, noticeVersion } = controller;
  return [name, contact, noticeUrl, noticeVersion].every((one) => one !== "");
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
  /** Working days within which a supervisor may object to an application (NP6: 10). */
  readonly objectionWorkingDays: number;
  /** Working hours within which a concern is read (NP22); then it goes to the deputy. */
  readonly concernWorkingHours: number;
  /** Working days after which an introduction that has not happened is chased (NP12). */
  readonly introductionWorkingDays: number;
  /** Weeks after the introduction from which an agreement that both have not signed stands on Today (NP17: 4). */
  readonly agreementWeeks: number;
  /** Months after the introduction at which a doctor is asked for feedback (NP24: 3). */
  readonly feedbackMonths: number;
  /** Whether foundation doctors are asked for the pulse, before and after (MX4). */
  readonly pulseAsked: boolean;
  /** For how many weeks each may answer it. */
  readonly pulseWeeks: number;
  /** The month of the programme year with which the one after begins: 10 for May. */
  readonly pulseAfterMonth: number;
  readonly allocation: AllocationRules;
  readonly signposts: readonly Signpost[];
  readonly resources: readonly Resource[];
  readonly furtherCharacteristics: readonly FurtherCharacteristic[];
  /** For how many months what is kept (PF-16). */
  readonly retention: RetentionPolicy;
  readonly controller: Controller;
  /** The scheme's own words in the invitation to eligible doctors (NP3); the standing words where absent. */
  readonly invitationText?: string;
  /** The lines of cards that the scheme says in its own words; ours where absent. */
  readonly words?: OwnWords;
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

/** What every scheme begins with (NA1), training, schemes and evidence: public pages of the NHS, the regulator, the BMA and its journals. */
const DEFAULT_RESOURCES: readonly Resource[] = [
  {
    title: "Medical Mentoring, e-learning for healthcare",
    about:
      "A short online course, strongly recommended before you start as a supporter. Search the hub for Medical Mentoring.",
    url: "https://portal.e-lfh.org.uk/",
  },
  {
    title: "Foundation Programme curriculum",
    about: "What the two foundation years ask for, and how it is shown.",
    url: "https://foundationprogramme.nhs.uk/curriculum/",
  },
  {
    title: "Raising and acting on concerns, GMC",
    about: "What the regulator expects where patients or colleagues may be at risk.",
    url: "https://www.gmc-uk.org/professional-standards/the-professional-standards/raising-and-acting-on-concerns",
  },
  {
    title: "Generic professional capabilities, GMC",
    about: "The capabilities that supporting a colleague can be evidence for.",
    url: "https://www.gmc-uk.org/education/standards-guidance-and-curricula/standards-and-outcomes/generic-professional-capabilities-framework",
  },
  {
    title: "A near-peer scheme of NHS Lothian, BMJ Leader",
    about:
      "How a scheme for new doctors was set up, what it asked of F1 and F2, and what they said of it.",
    url: "https://bmjleader.bmj.com/content/3/1/11",
  },
  {
    title: "Does support by a senior colleague help? BMJ Open",
    about:
      "A study of doctors in training in the UK who had such support, and of others who had not.",
    url: "https://bmjopen.bmj.com/content/8/9/e020721",
  },
  {
    title: "Your wellbeing, BMA",
    about: "Counselling, peer support and advice, for members and others.",
    url: "https://www.bma.org.uk/advice-and-support/your-wellbeing",
  },
];

/** The national guide's defaults (NP6, NP10, NP14), resources (NA1) and help that exists everywhere (NP20). */
export const DEFAULT_POLICY: Policy = {
  nation: "england",
  defaultCapacity: 2,
  maximumCapacity: 3,
  reminderEveryMonths: 4,
  workingHours: { from: "09:00", to: "17:00" },
  announceAt: "09:30",
  reallocationDays: 5,
  objectionWorkingDays: 10,
  concernWorkingHours: 8,
  introductionWorkingDays: 3,
  agreementWeeks: 4,
  feedbackMonths: 3,
  pulseAsked: false,
  pulseWeeks: 4,
  pulseAfterMonth: 10,
  allocation: DEFAULT_ALLOCATION_RULES,
  resources: DEFAULT_RESOURCES,
  furtherCharacteristics: [],
  retention: DEFAULT_RETENTION,
  controller: NO_CONTROLLER,
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
