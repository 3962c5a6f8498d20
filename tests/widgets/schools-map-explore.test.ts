import { expect } from 'chai';
import '../../src/define/schools-map.js';
import type { BrolettoSchoolSelectEvent, SchoolsMap } from '../../src/widgets/schools-map/schools-map.js';
import { appears, clearFixtures, expectAccessible, fileUrl, nextEvent, settled } from '../helpers/fixture.js';
import { all, explore, marks, names, one, press, schools, search, status, withData } from '../helpers/schools.js';

describe('<broletto-schools-map>, the map to explore', () => {
  afterEach(clearFixtures);

  const counts = (element: SchoolsMap): string[] => all(element, '.many').map((label) => label.textContent!);
  /** Left and top of the first mark, in whole pixels. */
  const position = (element: SchoolsMap): [number, number] => {
    const { x, y } = one(element, '.point').getBoundingClientRect();
    return [Math.round(x), Math.round(y)];
  };
  /** Twenty schools in each of two places, a kilometre apart, and the distance of their marks. */
  const twoPlaces = schools(40).map((school, index) => ({ ...school, lat: '45.5', lon: index % 2 ? '9.2' : '9.213' }));
  const distance = (element: SchoolsMap): number => {
    const [left, right] = all(element, '.point').map((mark) => mark.getBoundingClientRect().x) as [number, number];
    return Math.abs(left - right);
  };
  const middle = (mark: Element): { clientX: number; clientY: number } => {
    const { x, y, width, height } = mark.getBoundingClientRect();
    return { clientX: x + width / 2, clientY: y + height / 2 };
  };
  const click = (mark: Element): boolean => mark.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, ...middle(mark) }));
  /** The mark that stands for most schools. */
  const largest = (element: SchoolsMap): Element => all(element, '.many').reduce((most, label) => (Number(label.textContent) > Number(most.textContent) ? label : most)).previousElementSibling!;
  const wheel = (target: Element, options: WheelEventInit): WheelEvent => {
    const event = new WheelEvent('wheel', { deltaY: 100, bubbles: true, composed: true, cancelable: true, ...options });
    target.dispatchEvent(event);
    return event;
  };
  /** Two fingers, `spread` pixels to the left and right of a place `shift` pixels from the middle; as touches where the browser has them, else as pointers. */
  const fingers = (canvas: Element, name: 'start' | 'move' | 'end', spread: number, shift = 0): Event => {
    const { clientX, clientY } = middle(canvas);
    const places = [-spread, spread].map((offset, identifier) => ({ identifier, target: canvas, clientX: clientX + shift + offset, clientY }));
    return touch(canvas, name, places);
  };
  const touch = (canvas: Element, name: 'start' | 'move' | 'end', places: readonly { identifier: number; clientX: number; clientY: number }[]): Event => {
    const options = { bubbles: true, composed: true, cancelable: true };
    if ('TouchEvent' in window) {
      // WebKitGTK has touch events, but lets nobody make a Touch.
      const touches = places.map((place) => ({ ...place, target: canvas }) as unknown as Touch);
      const event = new UIEvent(`touch${name}`, options);
      canvas.dispatchEvent(Object.assign(event, { touches: name === 'end' ? [] : touches, changedTouches: touches }));
      return event;
    }
    const type = `pointer${{ start: 'down', move: 'move', end: 'up' }[name]}`;
    const events = places.map(({ identifier, ...place }) => new PointerEvent(type, { ...options, ...place, pointerType: 'touch', pointerId: identifier + 11, buttons: 1 }));
    for (const event of events) canvas.dispatchEvent(event);
    return events[0]!;
  };

  it('is accessible, with a school chosen and none', async () => {
    const element = await withData(schools(40));
    await explore(element);
    await expectAccessible(element);
    one(element, '.school .button').click();
    await settled(element);
    await expectAccessible(element);
  });

  it('is offered when there are more than thirty points', async () => {
    expect(one(await withData(schools(30)), '[part=map] > button')).to.equal(null);
    expect(one(await withData(schools(31)), '[part=map] > button').textContent).to.equal('Esplora la mappa');
  });

  it('takes the picture’s place, in the same box, with the same schools', async () => {
    const element = await withData(schools(60, 20));
    const { height } = one(element, '.map').getBoundingClientRect();
    const canvas = await explore(element);
    expect(one(element, '.overview')).to.equal(null);
    expect(one(element, '.map').getBoundingClientRect().height).to.equal(height);
    expect(canvas.getAttribute('aria-label')).to.equal('Mappa: 60 scuole');
    expect(counts(element)).to.include('20');
    const singles = all(element, '.point').length - counts(element).length;
    expect(counts(element).reduce((sum, count) => sum + Number(count), singles)).to.equal(60);
    one(element, '[part=map] > button').click();
    await settled(element);
    expect(one(element, '.overview')).to.not.equal(null);
    expect(all(element, '.canvas')).to.have.length(0);
  });

  it('follows search and filter', async () => {
    const element = await withData(schools(60, 20));
    const canvas = await explore(element);
    await search(element, 'scuola 60');
    expect(all(element, '.point')).to.have.length(1);
    expect(canvas.getAttribute('aria-label')).to.equal('Mappa: 1 scuola');
    await search(element, 'zzz');
    expect(all(element, '.point')).to.have.length(0);
  });

  it('is one tab stop with a name and instructions, and none of Leaflet’s own controls', async () => {
    const element = await withData(schools(40));
    const canvas = await explore(element);
    expect(all(element, '.explore :is(a[href], button, input, [tabindex])').filter(({ tabIndex }) => tabIndex >= 0)).to.deep.equal([canvas]);
    expect(one(element, `#${canvas.getAttribute('aria-describedby')}`).textContent).to.contain('Frecce');
    expect(all(element, '.leaflet-control')).to.have.length(0);
    expect(element.shadowRoot!.activeElement).to.equal(canvas);
  });

  it('moves with the arrows, zooms with + and −, and leaves other keys to the page', async () => {
    const element = await withData(twoPlaces);
    const canvas = await explore(element);
    const [x, y] = position(element);
    expect(press(canvas, 'ArrowRight')).to.equal(false);
    press(canvas, 'ArrowDown');
    expect(position(element)).to.deep.equal([x - 80, y - 80]);
    const apart = distance(element);
    press(canvas, '-');
    expect(distance(element)).to.be.closeTo(apart / 2, 1);
    press(canvas, '+');
    expect(distance(element)).to.be.closeTo(apart, 1);
    expect(press(canvas, 'a')).to.equal(true);
  });

  it('zooms with its buttons too', async () => {
    const element = await withData(twoPlaces);
    await explore(element);
    const apart = distance(element);
    one(element, '[aria-label="Riduci"]').click();
    expect(distance(element)).to.be.closeTo(apart / 2, 1);
  });

  it('leaves wheel and one finger to the page, follows the mouse, and puts no class on the page', async () => {
    const element = await withData(twoPlaces);
    const canvas = await explore(element);
    const before = position(element);
    expect(wheel(canvas, {}).defaultPrevented).to.equal(false);

    const drag = (pointerType: string): void => {
      const pointer = (name: string, clientX: number): void => {
        const options = { bubbles: true, composed: true, cancelable: true, clientX, clientY: 300, button: 0, buttons: name === 'up' ? 0 : 1 };
        one(element, '.leaflet-map-pane').dispatchEvent(new PointerEvent(`pointer${name}`, { ...options, pointerType, pointerId: 5 }));
      };
      pointer('down', 300);
      for (const x of [302, 290, 260, 240]) pointer('move', x);
      expect([document.body.className, element.className, document.documentElement.getAttribute('style')]).to.deep.equal(['', '', null]);
      pointer('up', 240);
      pointer('move', 100);
    };
    drag('touch');
    expect(position(element)).to.deep.equal(before);
    expect(getComputedStyle(canvas).touchAction).to.equal('pan-x pan-y');
    drag('mouse');
    expect(position(element)).to.deep.equal([before[0] - 60, before[1]]);
  });

  it('takes the end of a drag for no click', async () => {
    const element = await withData(twoPlaces);
    await explore(element);
    const mark = one(element, '.point');
    const pointer = (name: string, clientX: number): void => {
      mark.dispatchEvent(new PointerEvent(`pointer${name}`, { bubbles: true, composed: true, clientX, clientY: 300, buttons: name === 'up' ? 0 : 1, pointerType: 'mouse' }));
    };
    pointer('down', 300);
    pointer('move', 310);
    pointer('up', 310);
    click(one(element, '.point'));
    await settled(element);
    expect(status(element)).to.equal('40 scuole');
    click(one(element, '.point'));
    await settled(element);
    expect(status(element)).to.equal('20 scuole in questo punto');
  });

  it('zooms with two fingers', async () => {
    const element = await withData(twoPlaces);
    const canvas = await explore(element);
    const apart = distance(element);
    fingers(canvas, 'start', 80);
    for (const spread of [70, 50, 40]) fingers(canvas, 'move', spread);
    fingers(canvas, 'end', 40);
    expect(distance(element)).to.be.closeTo(apart / 2, 2);
  });

  it('moves with two fingers, and leaves one to the page', async () => {
    const element = await withData(twoPlaces);
    const canvas = await explore(element);
    const [x, y] = position(element);
    fingers(canvas, 'start', 60);
    fingers(canvas, 'move', 60, -20);
    const move = fingers(canvas, 'move', 60, -50);
    if ('TouchEvent' in window) expect(move.defaultPrevented).to.equal(true);
    fingers(canvas, 'end', 60, -50);
    const [left, top] = position(element);
    expect(left).to.be.closeTo(x - 50, 2);
    expect(top).to.be.closeTo(y, 2);
    const finger = { identifier: 3, ...middle(canvas) };
    touch(canvas, 'start', [finger]);
    expect(touch(canvas, 'move', [{ ...finger, clientY: finger.clientY - 60 }]).defaultPrevented).to.equal(false);
    touch(canvas, 'end', [finger]);
    expect(position(element)).to.deep.equal([left, top]);
  });

  it('zooms around the pointer with Ctrl or ⌘ and the wheel', async () => {
    const element = await withData(twoPlaces);
    const canvas = await explore(element);
    for (let zoom = 0; zoom < 2; zoom += 1) press(canvas, '-');
    for (const key of ['ctrlKey', 'metaKey']) {
      const apart = distance(element);
      const before = middle(one(element, '.point'));
      expect(wheel(one(element, '.point'), { deltaY: -100, [key]: true, ...before }).defaultPrevented).to.equal(true);
      expect(distance(element)).to.be.closeTo(2 * apart, 2);
      expect(middle(one(element, '.point')).clientX).to.be.closeTo(before.clientX, 2);
    }
    const apart = distance(element);
    // Two fingers on a touchpad come as many little turns.
    for (let turn = 0; turn < 10; turn += 1) wheel(canvas, { deltaY: 7, ctrlKey: true, ...middle(canvas) });
    expect(distance(element)).to.be.closeTo(apart / 2, 2);
  });

  const blocked: [name: string, event: () => Event, words: string][] = [
    ['the wheel', () => new WheelEvent('wheel', { deltaY: 40 }), 'Per ingrandire la mappa: Ctrl (o ⌘) e rotellina'],
    ['a finger', () => new PointerEvent('pointercancel', { pointerType: 'touch' }), 'La mappa si muove con due dita'],
  ];
  for (const [name, event, words] of blocked) {
    it(`tells the eye for a moment how it is moved, when ${name} has moved the page`, async () => {
      const element = await withData(schools(40));
      const canvas = await explore(element);
      const hint = one(element, '.hint');
      expect([getComputedStyle(hint).opacity, hint.getAttribute('aria-hidden')]).to.deep.equal(['0', 'true']);
      canvas.dispatchEvent(event());
      expect([getComputedStyle(hint).opacity, hint.textContent]).to.deep.equal(['1', words]);
      canvas.dispatchEvent(event());
      const [animation, ...others] = hint.getAnimations();
      expect(others).to.deep.equal([]);
      animation!.finish();
      expect(getComputedStyle(hint).opacity).to.equal('0');
      canvas.dispatchEvent(event());
      expect(getComputedStyle(hint).opacity).to.equal('1');
    });
  }

  it('shows all schools again with Home, and with its button', async () => {
    const element = await withData(schools(60, 20));
    const canvas = await explore(element);
    const before = position(element);
    const leave = (): void => ['+', '+', 'ArrowLeft', 'ArrowUp'].forEach((key) => press(canvas, key));
    leave();
    expect(position(element)).to.not.deep.equal(before);
    expect(press(canvas, 'Home')).to.equal(false);
    expect(position(element)).to.deep.equal(before);
    leave();
    one(element, '[aria-label="Mostra tutte le scuole"]').click();
    expect(position(element)).to.deep.equal(before);
  });

  it('marks the middle while the keyboard is on it', async () => {
    const element = await withData(schools(40));
    const canvas = await explore(element);
    press(canvas, 'ArrowLeft');
    const cross = one(element, '.cross');
    expect(getComputedStyle(cross).display).to.equal('block');
    const [center, box] = [middle(cross), middle(canvas)];
    expect([center.clientX, center.clientY]).to.deep.equal([box.clientX, box.clientY]);
    canvas.blur();
    expect(getComputedStyle(cross).display).to.equal('none');
  });

  it('looks at a mark of schools in several places from nearer by', async () => {
    const element = await withData(schools(60, 20));
    const canvas = await explore(element);
    for (let zoom = 0; zoom < 4; zoom += 1) press(canvas, '-');
    expect(counts(element)).to.have.length(1);
    click(largest(element));
    await settled(element);
    expect(counts(element).length).to.be.greaterThan(1);
    expect(names(element)).to.have.length(50);
  });

  it('lists the schools of one place, and takes the focus there where the keyboard asked', async () => {
    const element = await withData(schools(60, 20));
    await explore(element);
    click(largest(element));
    await settled(element);
    expect(names(element)).to.deep.equal(Array.from({ length: 20 }, (_, index) => `Scuola ${index + 41}`));
    expect(status(element)).to.equal('20 scuole in questo punto');
    expect(counts(element)).to.deep.equal(['20']);

    const same = await withData(schools(40, 40));
    press(await explore(same), 'Enter');
    await settled(same);
    expect(status(same)).to.equal('40 scuole in questo punto');
    expect(same.shadowRoot!.activeElement).to.equal(one(same, '.school'));
  });

  it('comes to an end with Enter, wherever the schools are', async () => {
    // Three places, two of which no zoom can part.
    const places = [['45.5', '9.2'], ['45.50001', '9.2'], ['45.6', '9.4']];
    const element = await withData(schools(60).map((school, index) => ({ ...school, lat: places[index % 3]![0], lon: places[index % 3]![1] })));
    const canvas = await explore(element);
    press(canvas, '-');
    let presses = 0;
    while (status(element) === '60 scuole' && presses < 20) {
      press(canvas, 'Enter');
      await settled(element);
      presses += 1;
    }
    expect(status(element)).to.match(/^(20|40) scuole in questo punto$/);
  });

  it('has hollow marks where only the comune is known', async () => {
    const element = await withData(schools(40).map((school, index) => ({ ...school, precision: index === 0 ? 'municipality' : 'exact' })));
    press(await explore(element), '+');
    const [vague, ...others] = all(element, '.vague');
    expect(others).to.deep.equal([]);
    const { fill, stroke } = getComputedStyle(vague!);
    const exact = getComputedStyle(one(element, '.point:not(.vague)'));
    expect(stroke).to.equal(exact.fill);
    expect(fill).to.equal(exact.stroke);
    one(element, '.school .button').click();
    await settled(element);
    expect(all(element, '.vague.chosen')).to.have.length(1);
  });

  it('has the outline of the region, or of the site’s own boundaries', async () => {
    const element = await withData(schools(40));
    await explore(element);
    const region = one(element, '.edge').getBoundingClientRect();
    const box = one(element, '.canvas').getBoundingClientRect();
    // Milan and around is a small part of Lombardy.
    expect(region.width).to.be.greaterThan(box.width);
    expect(region.left).to.be.lessThan(box.left);
    const square = [[9.19, 45.51], [9.32, 45.51], [9.32, 45.57], [9.19, 45.57], [9.19, 45.51]];
    element.boundaries = fileUrl(JSON.stringify({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [square] } }));
    await nextEvent(element, 'broletto-load');
    await settled(element);
    const own = one(element, '.edge').getBoundingClientRect();
    for (const mark of all(element, '.point')) {
      const { clientX, clientY } = middle(mark);
      expect([clientX > own.left, clientX < own.right, clientY > own.top, clientY < own.bottom]).to.deep.equal([true, true, true, true]);
    }
    expect(own.width).to.be.lessThan(region.width / 2);
  });

  it('chooses the school nearest to the centre with Enter, and the focus goes to its row', async () => {
    const element = await withData(schools(40).map((school, index) => (index ? school : { ...school, lat: '45.54', lon: '9.2525' })), 'page-size="5"');
    const canvas = await explore(element);
    for (let zoom = 0; zoom < 4; zoom += 1) press(canvas, '+');
    const chosen = nextEvent<BrolettoSchoolSelectEvent>(document, 'broletto-school-select');
    press(canvas, 'Enter');
    const { school, source } = await chosen;
    expect(source).to.equal('map');
    await settled(element);
    expect(element.shadowRoot!.activeElement!.textContent).to.contain(school.name);
    expect(all(element, '.chosen')).to.have.length(1);
    expect(all(element, '.ring')).to.have.length(1);
  });

  it('takes a click near a mark for one on it, and one far away for none', async () => {
    const element = await withData(schools(40));
    const canvas = await explore(element);
    for (let zoom = 0; zoom < 2; zoom += 1) press(canvas, '+');
    const mark = one(element, '.point[data-index]');
    const { clientX, clientY } = middle(mark);
    const near = (offset: number): boolean => canvas.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: clientX + offset, clientY }));
    near(60);
    await settled(element);
    expect(all(element, '.chosen')).to.have.length(0);
    near(18);
    await settled(element);
    expect(all(element, '.chosen')).to.have.length(1);
    expect(one(element, '.school.active').dataset['index']).to.equal(mark.dataset['index']);
  });

  it('goes back to the list with Esc', async () => {
    const element = await withData(schools(40));
    press(await explore(element), 'Escape');
    await settled(element);
    expect(element.shadowRoot!.activeElement).to.equal(one(element, '.school'));
  });

  it('shows the school that the list asks for', async () => {
    const element = await withData(schools(60, 20));
    await explore(element);
    const chosen = nextEvent<BrolettoSchoolSelectEvent>(document, 'broletto-school-select');
    const row = all(element, '.school')[7]!;
    row.querySelector('button')!.click();
    const { school, source } = await chosen;
    expect([school.name, source]).to.deep.equal(['Scuola 8', 'list']);
    await settled(element);
    const { x, y, width, height } = one(element, '.chosen').getBoundingClientRect();
    const box = one(element, '.map').getBoundingClientRect();
    expect(x + width / 2).to.be.closeTo(box.x + box.width / 2, 3);
    expect(y + height / 2).to.be.closeTo(box.y + box.height / 2, 3);
    expect(row.classList.contains('active')).to.equal(true);
  });

  it('shows it once more when the reader has moved on', async () => {
    const element = await withData(schools(60, 20));
    const canvas = await explore(element);
    const place = async (): Promise<number> => {
      all(element, '.school')[7]!.querySelector('button')!.click();
      await settled(element);
      return middle(one(element, '.chosen')).clientX;
    };
    const before = await place();
    press(canvas, 'ArrowRight');
    expect(await place()).to.be.closeTo(before, 1);
  });

  it('stays where the reader has moved it while the list is searched', async () => {
    const element = await withData(schools(60, 20));
    const canvas = await explore(element);
    one(element, '.school .button').click();
    await settled(element);
    press(canvas, 'ArrowLeft');
    const before = middle(one(element, '.chosen'));
    await search(element, 'scuola 2');
    expect(all(element, '.chosen')).to.have.length(0);
    await search(element, '');
    expect(middle(one(element, '.chosen'))).to.deep.equal(before);
  });

  it('goes with the element, and can be opened again', async () => {
    const element = await withData(schools(40));
    await explore(element);
    const place = element.parentElement!;
    element.remove();
    await settled(element);
    place.append(element);
    await settled(element);
    expect(all(element, '.canvas')).to.have.length(0);
    await explore(element);
    expect(all(element, '.canvas')).to.have.length(1);
  });

  it('closes when there is nothing left to show on it', async () => {
    const element = await withData(schools(40));
    await explore(element);
    element.data = [{ name: 'Senza posizione' }];
    await settled(element);
    element.data = schools(40);
    await settled(element);
    expect(marks(element)).to.not.have.length(0);
  });

  it('opens once, however often it is asked', async () => {
    const element = await withData(schools(40));
    const button = one(element, '[part=map] > button');
    button.click();
    button.click();
    await appears(element.shadowRoot!, '.canvas .point');
    await settled(element);
    expect(all(element, '.canvas')).to.have.length(1);
  });

  it('assigns no innerHTML, and leaves the page’s own as it was', async () => {
    const element = await withData(schools(60, 20));
    const setter = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
    const assigned: string[] = [];
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...setter,
      set(this: Element, value: string) {
        // Lit's own templates, through its policy.
        if (this.localName !== 'template') assigned.push(`${this.localName}: ${value}`);
        setter.set!.call(this, value);
      },
    });
    try {
      const canvas = await explore(element);
      press(canvas, '+');
      press(canvas, 'ArrowLeft');
      press(canvas, 'Enter');
      await settled(element);
    } finally {
      Object.defineProperty(Element.prototype, 'innerHTML', setter);
    }
    expect(assigned).to.deep.equal([]);
    const division = document.createElement('div');
    division.innerHTML = '<i></i>';
    expect(division.children).to.have.length(1);
  });

  /** A page of its own, without the test runner's scripts. */
  async function page(head: string): Promise<{ element: SchoolsMap; document: Document }> {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><html lang="it"><head>${head}<script type="module" src="/src/define/schools-map.ts"></script></head><body></body></html>`;
    frame.width = '600';
    frame.height = '600';
    const place = document.createElement('main');
    place.append(frame);
    document.body.append(place);
    await nextEvent(frame, 'load');
    const inner = frame.contentDocument!;
    const element = inner.createElement('broletto-schools-map');
    element.data = schools(60, 20);
    inner.body.append(element);
    await frame.contentWindow!.customElements.whenDefined('broletto-schools-map');
    await settled(element);
    return { element, document: inner };
  }

  it('starts and works under strict CSP and Trusted Types', async () => {
    // The origin by name: in a frame without an address of its own, Firefox knows no 'self'.
    const policy = `default-src 'self' ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html`;
    const { element, document: inner } = await page(`<meta http-equiv="Content-Security-Policy" content="${policy}">`);
    const violations: string[] = [];
    inner.addEventListener('securitypolicyviolation', ({ violatedDirective, sample }) => violations.push(`${violatedDirective} ${sample}`));
    const canvas = await explore(element);
    press(canvas, '+');
    press(canvas, 'ArrowUp');
    press(canvas, 'Enter');
    await settled(element);
    expect(violations).to.deep.equal([]);
    expect(counts(element)).to.include('20');
  });

  it('that cannot be fetched leaves the picture, and says so', async () => {
    const gone = { '/src/widgets/schools-map/map/map-view.ts': '/nothing-here.js', '/src/widgets/schools-map/map/map-view.js': '/nothing-here.js' };
    const { element } = await page(`<script type="importmap">${JSON.stringify({ imports: gone })}</script>`);
    one(element, '[part=map] > button').click();
    await appears(element.shadowRoot!, '[part=map] [role=status]');
    expect(element.shadowRoot!.textContent).to.contain('La mappa non si è potuta caricare.');
    expect(one(element, '.overview')).to.not.equal(null);
  });
});
