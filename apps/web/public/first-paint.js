// Runs before anything is painted, so that a person's own choice of light or dark and of language holds from the first frame.
try {
  const theme = localStorage.getItem('tvaers.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  const language = localStorage.getItem('tvaers.language');
  if (language === 'da' || language === 'en') document.documentElement.lang = language;
} catch {
  // Storage may be switched off; the system's choice holds.
}
