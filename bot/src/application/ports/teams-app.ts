/** The product as an app of Microsoft Teams. */
export interface TeamsApp {
  /** Where it can be added to one's Teams; undefined where nobody has said under which id it is published. */
  readonly installLink?: string;
  /** The id under which it is published: pages of its tab open by it. Undefined where nobody has said. */
  readonly id?: string;
}
