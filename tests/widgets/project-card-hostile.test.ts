import { expect } from 'chai';
import '../../src/define/project-card.js';
import type { ProjectRecord } from '../../src/widgets/project-card/project-card.data.js';
import type { ProjectCard } from '../../src/widgets/project-card/project-card.js';
import { clearFixtures, fixture, settled, visibleText } from '../helpers/fixture.js';

const TEXTS = [
  'heading', 'acronym', 'summary', 'aims', 'activities', 'results', 'fund', 'period', 'programme', 'objective', 'action', 'measure', 'projectCode', 'cup', 'cig', 'leadPartner', 'place', 'contact', 'contactEmail', 'contactPhone',
] as const;
const HOSTILE = '<img src=x onerror=alert(1)>';

async function withData(data: object, width = 320): Promise<ProjectCard> {
  const element = await fixture<ProjectCard>('<broletto-project-card variant="full"></broletto-project-card>');
  element.parentElement!.style.inlineSize = `${width}px`;
  element.data = data;
  await settled(element);
  return element;
}

/** Left and right edge of the first occurrence of a text in the card. */
function placeOf(element: ProjectCard, text: string): DOMRect {
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const at = walker.currentNode.textContent!.indexOf(text);
    if (at === -1) continue;
    const range = new Range();
    range.setStart(walker.currentNode, at);
    range.setEnd(walker.currentNode, at + text.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`no ${text}`);
}

describe('<broletto-project-card> and hostile data', () => {
  afterEach(clearFixtures);

  for (const field of TEXTS) {
    it(`${field}: markup stays text`, async () => {
      const element = await withData({ heading: 'A', fund: 'Fondo di tutti', [field]: HOSTILE });
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(visibleText(element).replaceAll(', ', ' ')).to.contain(HOSTILE);
    });
  }

  it('in lists stays text too', async () => {
    const list = [{ text: HOSTILE, href: '/a' }];
    const element = await withData({ heading: 'A', partners: [{ name: HOSTILE, role: HOSTILE }], documents: list, links: list, aims: [HOSTILE, HOSTILE] } satisfies ProjectRecord);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(visibleText(element).split(HOSTILE)).to.have.length(7);
  });

  it('never becomes a link or a picture that runs a script', async () => {
    for (const href of ['javascript:alert(1)', ' java\nscript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x']) {
      const list = [{ text: 'x', href }];
      const element = await withData({ heading: 'A', href, image: href, partners: [{ name: 'x', href }], documents: list, links: list, contactEmail: href, contactPhone: href });
      expect([...element.shadowRoot!.querySelectorAll('a, img')]).to.deep.equal([]);
      expect(element.issues.filter(({ code }) => code === 'unsafe-url')).to.have.length(7);
    }
  });

  const CONTROLS = { 'right-to-left override': '\u202e', 'right-to-left isolate': '\u2067', 'right-to-left embedding': '\u202b' };
  for (const [name, control] of Object.entries(CONTROLS)) {
    it(`a ${name} turns no neighbour round`, async () => {
      const element = await withData({ heading: `A${control}b`, acronym: 'ZZ', fund: `Fondo ${control} mio`, period: '2014', cig: `${control}no ES01`, partners: [{ name: `Anci${control}`, role: 'Ruolo' }] }, 900);
      const order = (first: string, second: string): boolean => placeOf(element, first).left < placeOf(element, second).left;
      expect(order('A', 'ZZ'), 'acronym').to.equal(true);
      expect(order('Fondo', '2014'), 'period').to.equal(true);
      expect(order('no', 'ES01'), 'code').to.equal(true);
      expect(order('Anci', 'Ruolo'), 'role').to.equal(true);
    });
  }

  for (const width of [320, 1000]) {
    it(`a text of 100 kB without a space does not burst a card of ${width} px`, async () => {
      const long = 'x'.repeat(100_000);
      const list = [{ text: long, href: '/a' }];
      const element = await withData({ ...Object.fromEntries(TEXTS.map((field) => [field, long])), partners: [{ name: long, role: long }], documents: list, links: list, budgetTotal: '9'.repeat(300) }, width);
      const { right } = element.getBoundingClientRect();
      expect(element.getBoundingClientRect().width).to.equal(width);
      for (const part of element.shadowRoot!.querySelectorAll('.inside *')) expect(part.getBoundingClientRect().right, part.className).to.be.at.most(right + 0.5);
    });
  }
});
