/** The product as an app of Microsoft Teams. */
export interface TeamsApp {
  /** Where it can be added to one's Teams; undefined where nobody has said under which id it is published. */
  readonly installLink?: string;
}
