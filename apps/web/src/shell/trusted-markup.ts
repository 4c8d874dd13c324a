type Policies = { createPolicy: (name: string, rules: { createHTML: (html: string) => string | null }) => unknown };

/**
 * The server's policy lets no string become markup. React Aria empties its announcements by setting theirs to nothing; that
 * alone is let through.
 */
export function allowEmptyMarkup() {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
