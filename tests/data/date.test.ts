import { expect } from 'chai';
import { endsBeforeStart, formatDate, isoDate, parseDate, timeState, todayInItaly, type TimeState } from '../../src/formats/date.js';

describe('dates', () => {
  const readable: readonly [text: unknown, iso: string][] = [
    ['2018', '2018'],
    [2018, '2018'],
    ['2018-09', '2018-09'],
    ['2018-9', '2018-09'],
    ['2018-09-30', '2018-09-30'],
    ['2018-9-3', '2018-09-03'],
    ['2018-09-30T23:59:59+02:00', '2018-09-30'],
    ['2018-09-30T', '2018-09-30'],
    [' 2018-09 \n', '2018-09'],
    ['30/09/2018', '2018-09-30'],
    ['3/9/2018', '2018-09-03'],
    ['30.09.2018', '2018-09-30'],
    ['30-09-2018', '2018-09-30'],
    ['09/2018', '2018-09'],
    ['settembre 2018', '2018-09'],
    ['30 Settembre 2018', '2018-09-30'],
    ['1° gennaio 2024', '2024-01-01'],
    ['set. 2018', '2018-09'],
    ['mag 2018', '2018-05'],
    ['2024-02-29', '2024-02-29'],
    ['29/02/2024', '2024-02-29'],
    ['1861-03-17', '1861-03-17'],
    ['9999-12-31', '9999-12-31'],
  ];
  for (const [text, iso] of readable) {
    it(`reads ${JSON.stringify(text)} as ${iso}`, () => expect(isoDate(parseDate(text)!)).to.equal(iso));
  }

  const unreadable: readonly unknown[] = [
    undefined, null, '', ' ', 'ieri', 'settimana 2018', 'se 2018', 'settembre', '31 settembre 2018', 'settembre 18', '18', '201', '20180930', '2018-13', '2018-00', '2018-0', '2018-09-31', '2018-09-00', '2018-09-0', '2018-02-29', '31/02/2022',
    '00/2018', '0/9/2018', '13/2018', '09/30/2018', '30/09/18', '2018/09/30', '2018-09-30 10:00', '2018-09T10:00', '-2018', '+2018', '2018-', '2018--09', '٢٠١٨', '２０１８', '2018-09-30; DROP', '1e3',
    NaN, Infinity, -2018, 2018.5, true, [], [2018, 9], {}, { toString: null, valueOf: null }, Symbol('2018'), '2'.repeat(100_000),
  ];
  unreadable.forEach((text, index) => {
    it(`reads nothing in case ${index}: ${typeof text === 'string' ? text.slice(0, 30) : typeof text}`, () => expect(parseDate(text)).to.equal(undefined));
  });

  const written: readonly [date: string, locale: string, text: string][] = [
    ['2018', 'it-IT', '2018'],
    ['2018-09', 'it-IT', 'settembre 2018'],
    ['2018-09-03', 'it-IT', '3 settembre 2018'],
    ['2018-01-01', 'it-IT', '1 gennaio 2018'],
    ['2018', 'en-GB', '2018'],
    ['2018-09', 'en-GB', 'September 2018'],
    ['2018-09-30', 'en-GB', '30 September 2018'],
  ];
  for (const [date, locale, text] of written) {
    it(`writes ${date} in ${locale}`, () => expect(formatDate(parseDate(date)!, locale).replaceAll('\u00a0', ' ')).to.equal(text));
  }
  it('keeps a date on one line', () => expect(formatDate(parseDate('2018-09-30')!, 'it-IT')).to.not.contain(' '));

  const moments: readonly [utc: string, day: string][] = [
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
    ['2026-12-31T22:59:59Z', '2026-12-31'],
    ['2026-12-31T23:00:00Z', '2027-01-01'],
    ['2026-03-28T22:59:59Z', '2026-03-28'],
    ['2026-03-28T23:00:00Z', '2026-03-29'],
    ['2026-03-29T21:59:59Z', '2026-03-29'],
    ['2026-03-29T22:00:00Z', '2026-03-30'],
    ['2026-10-24T21:59:59Z', '2026-10-24'],
    ['2026-10-24T22:00:00Z', '2026-10-25'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ];
  for (const [utc, day] of moments) {
    it(`it is ${day} in Italy at ${utc}`, () => expect(isoDate(todayInItaly(Date.parse(utc)))).to.equal(day));
  }

  const states: readonly [start: string, end: string, today: string, state: TimeState | undefined][] = [
    ['2018-09', '2022-06', '2018-08-31', 'planned'],
    ['2018-09', '2022-06', '2018-09-01', 'ongoing'],
    ['2018-09', '2022-06', '2022-06-30', 'ongoing'],
    ['2018-09', '2022-06', '2022-07-01', 'completed'],
    ['2018', '2022', '2017-12-31', 'planned'],
    ['2018', '2022', '2018-01-01', 'ongoing'],
    ['2018', '2022', '2022-12-31', 'ongoing'],
    ['2018', '2022', '2023-01-01', 'completed'],
    ['2022-06-30', '2022-06-30', '2022-06-30', 'ongoing'],
    ['2022-06-30', '2022-06-30', '2022-07-01', 'completed'],
    ['2018-09', '', '2026-01-01', 'ongoing'],
    ['2030', '', '2026-01-01', 'planned'],
    ['', '2022-06', '2022-06-30', 'ongoing'],
    ['', '2022-06', '2022-07-01', 'completed'],
    ['', '', '2026-01-01', undefined],
  ];
  for (const [start, end, today, state] of states) {
    it(`from ${start || '…'} to ${end || '…'} is ${state} on ${today}`, () => expect(timeState(parseDate(start), parseDate(end), parseDate(today)!)).to.equal(state));
  }

  const orders: readonly [start: string, end: string, inverted: boolean][] = [
    ['2022', '2020', true],
    ['2022-06', '2022-05', true],
    ['2022-06-02', '2022-06-01', true],
    ['2022-06', '2022-06', false],
    ['2022-06', '2022', false],
    ['2022', '2022-01', false],
    ['2022-06-01', '2022-05', true],
    ['2020', '2022', false],
  ];
  for (const [start, end, inverted] of orders) {
    it(`${end} is ${inverted ? '' : 'not '}before ${start}`, () => expect(endsBeforeStart(parseDate(start)!, parseDate(end)!)).to.equal(inverted));
  }
});
