type Policies = { createPolicy: (name: string, rules: { createHTML: (html: string) => string }) => unknown };

/**
 * The server's policy lets no string become markup. React Aria empties its announcements by setting theirs to nothing; that
 * alone is let through. All else is thrown: a policy that only gives nothing back is asked for its markup by who pastes, and then what is
 * pasted is nothing.
 */
export function allowEmptyMarkup() {
  const { trustedTypes } = window as { trustedTypes?: Policies };
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html === '') return '';
      throw new TypeError('No string becomes markup.');
    },
  });
}
