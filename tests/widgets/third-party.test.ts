import { expect } from 'chai';
import { thirdParty } from '../helpers/third-party.js';

/** Puts a live element on the page and does not wait for it. */
function put(name: string, attributes: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  document.body.append(element);
  return element;
}

describe('the third party of these tests', () => {
  afterEach(() => {
    document.body.querySelectorAll(':scope > :not(script)').forEach((element) => element.remove());
    delete window.ran;
  });

  it('is another site', () => {
    expect(new URL(thirdParty().url('frame.html')).hostname).not.to.equal(location.hostname);
  });

  const kinds: Readonly<Record<string, [file: string, attribute: string, more?: Readonly<Record<string, string>>]>> = {
    iframe: ['frame.html', 'src'],
    img: ['pixel.png', 'src'],
    script: ['first.js', 'src'],
    link: ['sheet.css', 'href', { rel: 'stylesheet' }],
    video: ['film.mp4', 'src'],
  };
  for (const [name, [file, attribute, more]] of Object.entries(kinds)) {
    it(`counts the ${name} that has just been put there, and no other test’s`, async () => {
      const [third, other] = [thirdParty(), thirdParty()];
      put(name, { ...more, [attribute]: third.url(file) });
      expect(new Set(await third.requests())).to.deep.equal(new Set([file]));
      expect(await other.requests()).to.deep.equal([]);
    });
  }

  it('counts what goes on being asked for, every time', async () => {
    const third = thirdParty();
    await fetch(third.url('one.json'));
    expect(await third.requests()).to.deep.equal(['one.json']);
    await fetch(third.url('two.json'));
    expect(await third.requests()).to.deep.equal(['one.json', 'two.json']);
  });

  it('keeps an answer back until another file is asked for', async () => {
    const third = thirdParty();
    const held = fetch(third.url('held.json', { after: 'second.json' }));
    expect(await third.requests()).to.deep.equal(['held.json']);
    await fetch(third.url('second.json'));
    expect((await held).ok).to.equal(true);
  });

  it('has scripts that say in which order they ran', async () => {
    const third = thirdParty();
    const run = (name: string, params = {}): Promise<unknown> => {
      const script = put('script', { src: third.url(name, params) });
      return new Promise((resolve) => script.addEventListener('load', resolve));
    };
    await Promise.all([run('slow.js', { after: 'fast.js', wait: '50' }), run('fast.js')]);
    expect(window.ran).to.deep.equal(['fast.js', 'slow.js']);
  });
});
