import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

const cell = (value: string | number | null) => csvOf(['a'], [[value]]).split('\r\n')[1];

it('begins with the mark of UTF-8 and has semicolons between and a line for each row', () => {
  expect(csvOf(['Nummer', 'Tekst'], [['B-2022-01', 'Æbler']])).toBe('\uFEFFNummer;Tekst\r\nB-2022-01;Æbler\r\n');
});

it.each([
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("http://x";"y")', '"\'=HYPERLINK(""http://x"";""y"")"'],
  ['+45 12', "'+45 12"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\t=1', '"\'\t=1"'],
  ['\r=1', '"\'\n=1"'],
  ['＝1', "'＝1"],
  ['|calc', "'|calc"],
])('%j is shown and never run', (value, written) => expect(cell(value)).toBe(written));

it.each([
  ['a;b', '"a;b"'],
  ['han sagde "ja"', '"han sagde ""ja"""'],
  ['to\r\nlinjer', '"to\nlinjer"'],
  ['R-01 – enige', 'R-01 – enige'],
  [1.5, '1,5'],
  [-2, '-2'],
  [null, ''],
  ['', ''],
])('%j is written %s', (value, written) => expect(cell(value)).toBe(written));
