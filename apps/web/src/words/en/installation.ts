export const installation = {
  title: 'Installation',
  menu: 'Pages of the installation',
  pages: { taskforces: 'Taskforces', users: 'Users', jobs: 'Operation' },
  own: 'Your own taskforces',
} as const;
