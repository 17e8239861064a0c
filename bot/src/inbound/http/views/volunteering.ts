import type { MySupervision, MyVolunteering } from "../../../contract";
import type { MyApplication } from "../../../application/supporter/my-application";
import type { ApplicantOfMine } from "../../../application/supporter/my-supervision";
import { fullName } from "../../../scheme/people/person";
import type { Scheme } from "../../../scheme/policy/policy";

/** Somebody's own volunteering, in what they may know. */
export function toMyVolunteering(
  applications: readonly MyApplication[],
  today: string,
): MyVolunteering {
  return {
    schemes: applications.map(({ scheme, person, standing, profile, isRead }) => ({
      schemeId: scheme.id,
      schemeName: scheme.name,
      directorName: scheme.directorName,
      name: fullName(person.name),
      email: person.email,
      standing: standing.state,
      ...(standing.state === "window-open" ? { until: standing.until } : {}),
      capacity: Math.min(person.capacity, scheme.policy.maximumCapacity),
      maximumCapacity: scheme.policy.maximumCapacity,
      biography: profile.biography,
      contact: profile.contact,
      isRead,
      ...(person.training === undefined ? {} : { trainedOn: person.training.module }),
      today,
    })),
  };
}

/** One's own applicants in one scheme. */
export interface SupervisionThere {
  readonly scheme: Scheme;
  readonly applicants: readonly ApplicantOfMine[];
}

/** The reader's own applicants whose notice has come; before that there is nothing to say yet. */
export function toMySupervision(all: readonly SupervisionThere[]): MySupervision {
  return {
    applicants: all.flatMap(({ scheme, applicants }) =>
      applicants.flatMap(({ applicant, colleague, appliedAt, objectBy, state, objected }) =>
        state === "to-be-told" || objectBy === undefined
          ? []
          : [
              {
                schemeId: scheme.id,
                schemeName: scheme.name,
                personId: applicant.id,
                name: colleague.fullName,
                firstName: colleague.firstName,
                grade: colleague.grade,
                site: colleague.site,
                appliedAt,
                state,
                objectBy,
                objected,
              },
            ],
      ),
    ),
  };
}
