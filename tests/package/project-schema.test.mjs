/** The JSON Schema of a project's data file, against the card that reads it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { PROJECT_FIELDS, readProject, readRecord } from '../../dist/widgets/project-card/project-card.data.js';
import { examples } from '../helpers/widgets.mjs';

const schema = JSON.parse(readFileSync('dist/schemas/project.schema.json', 'utf8'));
const ajv = new Ajv({ allErrors: true });
const validate = ajv.compile(schema);
const errors = (data) => (validate(data) ? [] : [...new Set(validate.errors.map(({ dataPath }) => dataPath.replace(/^\.?(\w+).*/, '$1')))]);

const TODAY = { year: 2026, month: 5, day: 4 };

describe('dist/schemas/project.schema.json', () => {
  it('has the fields of the card, and of what is no attribute the lists', () => {
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8'));
    const card = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'broletto-project-card');
    // What is the card's, not the project's.
    const own = ['headingLevel', 'variant', 'numberFormat', 'codeLinks', 'noBanner', 'example', 'jsonLd', 'src'];
    const attributes = card.attributes.map(({ name }) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase()));
    const fields = [...attributes.filter((name) => !own.includes(name)), 'partners', 'documents', 'links', '$schema'];
    assert.deepEqual(Object.keys(schema.properties).sort(), fields.sort());
    assert.deepEqual([...PROJECT_FIELDS, '$schema'].sort(), fields);
    for (const [field, { description }] of Object.entries(schema.properties)) if (field !== '$schema') assert.ok(description, field);
  });

  it('accepts its examples, which raise no issue', () => {
    assert.ok(schema.examples.length);
    for (const example of schema.examples) {
      assert.deepEqual(errors(example), []);
      const { record, findings } = readRecord(example);
      assert.deepEqual([...findings, ...readProject(record, 'auto', TODAY).findings], []);
    }
  });

  const inStories = examples.filter(([widget, , markup]) => widget === 'project-card' && markup.includes('application/json'));
  for (const [, name, markup] of inStories) {
    it(`agrees with the card about the story ${name}`, () => {
      const data = JSON.parse(/<script type="application\/json">([^]*?)<\/script>/.exec(markup)[1]);
      assert.deepEqual(errors(data), name === 'fromJson' ? ['links'] : []);
    });
  }

  const right = {
    'nothing at all': {},
    'fields it does not know': { comune: 'Sesto', geometry: {} },
    'numbers for texts': { place: 7, start: 2018, readingTime: 4 },
    'texts for numbers': { budgetTotal: '€ 9.250.000,00', budgetEu: '1,5 mln', budgetLocal: 'n.d.', euRate: '40,5 %', readingTime: '4' },
    'nulls': { heading: null, budgetTotal: null, partners: null, euRate: null, href: null },
    'empty texts': { cup: '', cig: '', href: '', contactEmail: '', contactPhone: '', start: '', euRate: '' },
    'a code with spaces, several codes': { cup: 'B12C 2200 0010 006', cig: ['00000010D3', 'ES01'] },
    'addresses of all kinds': { href: '/a?b#c', image: 'a.jpg', links: [{ text: 'a', href: 'HTTPS://example.org' }, { text: 'b', href: 'tel:02' }, { text: 'c', href: '#d' }] },
    'dates as Italians write them': { start: '9/2018', end: '30.06.2022', publishedOn: '2018-09-30T10:00' },
  };
  for (const [name, data] of Object.entries(right)) {
    it(`accepts ${name}, and so does the card`, () => {
      assert.deepEqual(errors(data), []);
      const { record } = readRecord(data);
      assert.deepEqual(readProject(record, 'auto', TODAY).findings, []);
    });
  }

  const wrong = {
    statement: ['Finanziato', 5],
    authority: ['UE'],
    heading: [{}, true, ['a']],
    aims: [{}, [5], [{}]],
    state: ['finito', 'PNRR', 1],
    start: ['ieri', '2018/09', '<b>', {}],
    cup: ['CUP123456789A', 'B12C2200001000', 5],
    partners: ['Anci', {}, [{}], ['Anci'], [{ name: '' }], [{ name: 5 }], [{ name: 'a', href: 'javascript:alert(1)' }]],
    href: ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'JaVaScRiPt:x', {}],
    image: ['data:image/png,x'],
    budgetTotal: [-5, '-5', '<img src=x onerror=alert(1)>', {}, [1], true],
    euRate: [0, -1, 100.5, '0', '150', 'metà', {}],
    documents: [[{ text: 'a' }], [{ href: '/a' }], [{ text: 'a', href: 'vbscript:x' }], 'x'],
    links: [[null], [{ text: '', href: '/a' }], [{ text: 'a', href: null }]],
    contactEmail: ['a@b.it?bcc=c', 'nessuna', 'a@b.it c@d.it'],
    contactPhone: ['chiedere', '<b>'],
    readingTime: ['molto', {}],
  };
  for (const [field, values] of Object.entries(wrong)) {
    for (const value of values) {
      it(`rejects ${field}: ${JSON.stringify(value)}`, () => assert.deepEqual(errors({ [field]: value }), [field]));
    }
  }

  it('names the fields it does not know where the card does', () => {
    assert.deepEqual(readRecord(right['fields it does not know']).findings.map(({ where }) => where), ['comune', 'geometry']);
  });

  it('rejects what is no object', () => {
    for (const data of [null, [], 'x', 5]) assert.equal(validate(data), false);
  });
});
