import { expect, it } from 'vitest';
import { paperName, typeSaidBy } from './papers.ts';

it.each([
  ['Rapport.pdf', 'pdf', 'Rapport.pdf'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['C:\\temp\\tilbud.exe', 'pdf', 'tilbud.exe.pdf'],
  ['foto.JPG', 'jpeg', 'foto.JPG'],
  ['foto.jpeg', 'jpeg', 'foto.jpeg'],
  ['', 'docx', 'bilag.docx'],
  ['...', 'png', 'bilag.png'],
  ['linje\r\nSet-Cookie: a=b.pdf', 'pdf', 'linjeSet-Cookie a=b.pdf'],
  ['bilag\u202Efdp.exe', 'pdf', 'bilagfdp.exe.pdf'],
  [`${'æ'.repeat(300)}.pdf`, 'pdf', `${'æ'.repeat(150)}.pdf`],
] as const)('%s of a %s is kept as %s', (name, type, kept) => expect(paperName(name, type)).toBe(kept));

it.each([
  ['a.docx', 'docx'],
  ['a.tar.PDF', 'pdf'],
  ['a.docm', null],
  ['a', null],
  ['a.__proto__', null],
  ['constructor', null],
] as const)('%s says that it is %s', (name, type) => expect(typeSaidBy(name)).toBe(type));
