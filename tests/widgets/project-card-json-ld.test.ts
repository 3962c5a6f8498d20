import { expect } from 'chai';
import '../../src/define/project-card.js';
import type { ProjectCard } from '../../src/widgets/project-card/project-card.js';
import { clearFixtures, fixture, settled } from '../helpers/fixture.js';

const scripts = (): Record<string, unknown>[] => [...document.head.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent!) as Record<string, unknown>);
const names = (): unknown[] => scripts().map(({ name }) => name);

async function card(markup: string): Promise<ProjectCard> {
  const element = await fixture<ProjectCard>(markup);
  // Its writer comes when it is asked for.
  await import('../../src/widgets/project-card/export-view.js');
  await settled(element);
  return element;
}

describe('<broletto-project-card json-ld>', () => {
  afterEach(async () => {
    clearFixtures();
    await Promise.resolve();
    expect(scripts(), 'left behind').to.deep.equal([]);
  });

  it('puts one script into the head, with the author’s words, and takes it away with the card', async () => {
    const element = await card('<broletto-project-card json-ld id="lab" fund="fami" start="2018-09"><h3 slot="heading">Lab’Impact</h3><p>Le mie\n parole.</p></broletto-project-card>');
    expect(scripts()).to.have.length(1);
    expect(scripts()[0]).to.deep.include({ '@type': 'Project', '@id': `${location.href.replace(/#.*/, '')}#lab`, name: 'Lab’Impact', description: 'Le mie parole.', foundingDate: '2018-09' });
    element.remove();
    await Promise.resolve();
    expect(scripts()).to.deep.equal([]);
  });

  it('keeps it when the card is moved, and says it again when the card comes back', async () => {
    const element = await card('<broletto-project-card json-ld heading="A"></broletto-project-card><section></section>');
    const place = element.parentElement!;
    place.querySelector('section')!.append(element);
    await settled(element);
    expect(names()).to.deep.equal(['A']);
    element.remove();
    await settled(element);
    expect(names()).to.deep.equal([]);
    place.append(element);
    await settled(element);
    expect(names()).to.deep.equal(['A']);
  });

  it('writes it anew when the data change, and only then', async () => {
    const element = await card('<broletto-project-card json-ld heading="A"></broletto-project-card>');
    const first = document.head.querySelector('script[type="application/ld+json"]');
    element.requestUpdate();
    await settled(element);
    expect(document.head.querySelector('script[type="application/ld+json"]')).to.equal(first);
    element.heading = 'B';
    await settled(element);
    expect(names()).to.deep.equal(['B']);
    element.jsonLd = false;
    await settled(element);
    expect(names()).to.deep.equal([]);
  });

  it('has one script each for cards without a name, which keep theirs', async () => {
    const first = await card(['A', 'B', 'C'].map((name) => `<broletto-project-card json-ld heading="${name}"></broletto-project-card>`).join(''));
    const cards = [...first.parentElement!.querySelectorAll('broletto-project-card')];
    for (const one of cards) await settled(one);
    const told = (): unknown[] => scripts().map((script) => `${script['name'] as string} ${(script['@id'] as string).replace(/.*#/, '')}`).sort();
    expect(told()).to.deep.equal(['A progetto', 'B progetto-2', 'C progetto-3']);
    cards[1]!.heading = 'D';
    cards[0]!.remove();
    await settled(cards[1]!);
    expect(told()).to.deep.equal(['C progetto-3', 'D progetto-2']);
  });

  it('has one script of a name, the later card’s, and one each for cards with names of their own', async () => {
    await card('<broletto-project-card json-ld id="a" heading="A"></broletto-project-card>');
    const second = await card('<broletto-project-card json-ld id="a" heading="B"></broletto-project-card>');
    expect(names()).to.deep.equal(['B']);
    second.id = 'b';
    second.requestUpdate();
    await settled(second);
    await card('<broletto-project-card json-ld id="c" heading="C"></broletto-project-card>');
    expect(names()).to.include.members(['B', 'C']);
  });

  for (const markup of ['<broletto-project-card heading="A"></broletto-project-card>', '<broletto-project-card json-ld variant="compact" heading="A"></broletto-project-card>', '<broletto-project-card json-ld><p>Senza nome</p></broletto-project-card>']) {
    it(`writes nothing for ${markup}`, async () => {
      await card(markup);
      expect(scripts()).to.deep.equal([]);
    });
  }

  it('says so, once, where the page admits no script text', async () => {
    const { set, get } = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent')!;
    let refusals = 0;
    // As Trusted Types refuse it.
    Object.defineProperty(HTMLScriptElement.prototype, 'textContent', {
      configurable: true,
      get,
      set(text: string) {
        if ((this as HTMLScriptElement).type !== 'application/ld+json') return set!.call(this, text);
        refusals += 1;
        throw new TypeError('refused');
      },
    });
    try {
      const element = await card('<broletto-project-card json-ld heading="A"></broletto-project-card>');
      element.heading = 'B';
      await settled(element);
      expect(element.issues.map(({ code }) => code)).to.deep.equal(['json-ld-refused']);
      expect(refusals).to.equal(1);
    } finally {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'textContent');
    }
  });
});
