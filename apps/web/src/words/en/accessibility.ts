export const accessibility = {
  title: 'Accessibility statement',
  intro: 'Tværs is meant to be usable by everyone, also with a keyboard, a screen reader, magnification and high contrast.',
  holdsTitle: 'What holds',
  holds:
    'The pages are built to WCAG 2.2, level AA, and are tried at every change by automatic tests in a real browser. Such tests do not find everything, and this installation has not yet been reviewed by people who use assistive technology themselves.',
  gapsTitle: 'Known gaps',
  gaps: 'Spreadsheets and pictures that members add themselves may lack descriptions. Timelines and matrices have a table behind a button.',
  faultTitle: 'Did you find a fault?',
  fault: 'Write to the secretariat of the taskforce. You will be answered, and it will be mended.',
  complainTitle: 'You can complain',
  complain: 'The Danish Agency for Digital Government supervises the act on the accessibility of public bodies’ websites.',
  home: 'To the front page',
} as const;
