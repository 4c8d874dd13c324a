/** A signed-in person as the operator's rules are asked of him: without regard to any seat. */
export type Person = { userId: string; isOperator: boolean };

/** The user an act is about. */
export type UserFacts = { userId: string };

const operates = (person: Person) => person.isOperator;

/**
 * What the operator does with the installation as a whole (access.md, Roles): he holds no seat by it and reads no content. Whoever is
 * no operator is told that there is nothing here.
 */
export const installationPolicy = {
  /** Which taskforces and users there are, and what operators did. */
  'installation.read': operates,
  /** A new taskforce, empty or after the shape of another. */
  'installation.establish': operates,
  /** An archived taskforce is read as before and changed by nobody; its secretariat asks the operator for it. */
  'installation.archive': operates,
  'installation.reopen': operates,
  'installation.correctUser': (person: Person, _user: UserFacts) => operates(person),
  'installation.endSessions': (person: Person, _user: UserFacts) => operates(person),
  'installation.appointOperator': (person: Person, _user: UserFacts) => operates(person),
  'installation.dismissOperator': (person: Person, _user: UserFacts) => operates(person),
  /** A job or a letter that has failed is tried again, or let go for good. */
  'installation.retryWork': operates,
  'installation.discardWork': operates,
};
