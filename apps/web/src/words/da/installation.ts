export const installation = {
  title: 'Installation',
  menu: 'Sider i installationen',
  pages: { taskforces: 'Taskforcer', users: 'Brugere', jobs: 'Drift' },
  own: 'Dine egne taskforcer',
} as const;
