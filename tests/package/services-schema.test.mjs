/** The JSON Schema of services that need consent, against the function that reads them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import Ajv from 'ajv';
import { readServices } from '../../dist/widgets/cookie-notice/consent/services.data.js';

const schema = JSON.parse(readFileSync('dist/schemas/services.schema.json', 'utf8'));
const validate = new Ajv({ allErrors: true }).compile(schema);
const isIssue = (data) => readServices(undefined, data).findings.length > 0;
const service = { id: 'a', label: 'A', provider: 'Terzo', purpose: 'content', policy: '/p' };

describe('dist/schemas/services.schema.json', () => {
  it('describes every field', () => {
    for (const [field, value] of Object.entries(schema.definitions.service.properties)) assert.ok(value.description, field);
  });

  it('accepts its examples, which raise no issue', () => {
    for (const example of schema.examples) assert.deepEqual([validate(example), isIssue(example)], [true, false]);
  });

  for (const data of [{}, { services: 'a' }, 'a', [null], [{}], [{ label: 'A' }]]) {
    it(`rejects ${JSON.stringify(data)}, as the widget does`, () => assert.deepEqual([validate(data), isIssue(data)], [false, true]));
  }

  /** Values of a field, and whether they are right: for the schema and for the widget. */
  const values = {
    id: [['chat', true], ['Chat_2-b', true], ['__proto__', false], ['', false], ['a b', false], [7, false]],
    label: [['Assistente', true], ['x'.repeat(301), false], [['A'], false]],
    policy: [['/privacy', true], ['https://a.example/p?q#r', true], ['javascript:alert(1)', false], ['mailto:a@b.example', false]],
    cookies: [[['_ga', { name: '_ga_*', duration: '2 anni' }], true], [[], true], ['_ga', true], [{ name: '_ga' }, true], [['*'], false], [['a=b'], false], [[{ duration: '1 anno' }], false]],
    revision: [['2', true], ['x'.repeat(301), false]],
  };
  for (const [field, cases] of Object.entries(values)) {
    for (const [value, isRight] of cases) {
      it(`${isRight ? 'accepts' : 'rejects'} ${field}: ${JSON.stringify(value).slice(0, 60)}, as the widget does`, () => {
        const data = [{ ...service, [field]: value }];
        assert.deepEqual([validate(data), isIssue(data)], [isRight, !isRight]);
      });
    }
  }
});
