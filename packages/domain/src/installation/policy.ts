/** A signed-in person as the operator's rules are asked of him: without regard to any seat. */
export type Person = { userId: string; isOperator: boolean };

/**
 * What the operator does with the installation as a whole (access.md, Roles): he holds no seat by it and reads no content. Whoever is
 * no operator is told that there is nothing here.
 */
export const installationPolicy = {
  /** Which taskforces and users there are, and what operators did. */
  'installation.read': (person: Person) => person.isOperator,
};
