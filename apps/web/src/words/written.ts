/**
 * Stands on what people wrote themselves, which is Danish whatever the language of the screen: `<p {...written}>`. Without it
 * a screen reader reads Danish aloud as English (WCAG 3.1.2).
 */
export const written = { lang: 'da' } as const;
