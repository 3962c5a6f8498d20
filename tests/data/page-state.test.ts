import { expect } from 'chai';
import { readPageState, writePageState } from '../../src/core/page-state.js';

describe('what a widget keeps in the page’s address', () => {
  const widget = (id: string): Element => Object.assign(document.createElement('div'), { id });
  const before = location.hash;
  const put = (fragment: string): void => history.replaceState(history.state, '', fragment || location.pathname + location.search);
  afterEach(() => put(before));

  const reads: [string, string, Record<string, string>][] = [
    ['#scuole.school=MIIC8A5005&scuole.q=via+roma', 'scuole', { school: 'MIIC8A5005', q: 'via roma' }],
    ['#scuole.q=%C3%A0', 'scuole', { q: 'à' }],
    ['#altro.q=x', 'scuole', {}],
    ['#scuole', 'scuole', {}],
    ['#scuole.q=x', '', {}],
    ['#scuole-due.q=x', 'scuole', {}],
    ['#%E0%A4%A&scuole.q=x', 'scuole', { q: 'x' }],
    ['', 'scuole', {}],
  ];
  for (const [fragment, id, state] of reads) {
    it(`reads ${fragment || 'nothing'} for ${id || 'a widget without an id'}`, () => {
      put(fragment);
      expect(readPageState(widget(id))).to.deep.equal(state);
    });
  }

  const writes: [string, string, Record<string, string>, string][] = [
    ['', 'scuole', { q: 'via roma', grade: '' }, '#scuole.q=via+roma'],
    ['#scuole.q=a&altro.q=b', 'scuole', { q: 'c' }, '#altro.q=b&scuole.q=c'],
    ['#scuole.q=a', 'scuole', { q: '' }, ''],
    ['#contenuto', 'scuole', { q: '' }, '#contenuto'],
    ['#contenuto', 'scuole', { q: 'x' }, '#scuole.q=x'],
    ['#contenuto', '', { q: 'x' }, '#contenuto'],
  ];
  for (const [fragment, id, state, expected] of writes) {
    it(`writes ${JSON.stringify(state)} for ${id || 'a widget without an id'} over ${fragment || 'nothing'}`, () => {
      put(fragment);
      writePageState(widget(id), state);
      expect(location.hash).to.equal(expected);
    });
  }
});
