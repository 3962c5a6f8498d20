import { formatDate, isoDate } from '../../formats/date.js';
import { safeUrl } from '../../formats/url.js';
import type { ProjectCardWords } from '../../strings/it.js';
import { duration, listAmounts, type Fact } from './facts.js';
import type { Project, ProjectRecord } from './project-card.data.js';

/** What a project's exports must know beside the project. */
export interface ExportContext {
  /** Address of the page, without its fragment; empty where it is not known. */
  readonly url: string;
  /** Fragment that names the project on that page; default `progetto`. */
  readonly id?: string;
  /** BCP 47 tag of the page. */
  readonly language: string;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  /** The Union's statement, with the fund's name where that belongs to it. */
  readonly statement?: string | undefined;
}

type Properties = Record<string, unknown>;

const UNION = { '@type': 'Organization', name: 'Unione europea', sameAs: 'https://european-union.europa.eu' };

/**
 * The project in the terms of schema.org 30.0, without what is not known. A `Project` is an `Organization` there: it is founded and dissolved, it has no start and
 * no end. The total is no grant: an amount is told of the Union's contribution only.
 * @param record with the author's own heading, description, aims and results, where there are any, in place of the data's.
 */
export function projectJsonLd(record: ProjectRecord, project: Project, { url, id = 'progetto', language }: ExportContext): Properties {
  const { start, end, fund, cup, cigs, publishedOn, updatedOn, readingTime } = project;
  const [from, to, published, updated] = [start, end, publishedOn, updatedOn].map((date) => date && isoDate(date));
  const codes = [...(cup ? [{ ...cup, kind: 'CUP' }] : []), ...cigs.map((cig) => ({ ...cig, kind: 'CIG' }))].filter(({ check }) => check !== 'wrong');
  const { contact, contactEmail: email, contactPhone: telephone } = record;
  return known({
    '@context': 'https://schema.org',
    '@type': 'Project',
    '@id': `${url}#${id}`,
    name: record.heading,
    alternateName: record.acronym,
    description: [record.summary, record.aims, record.results].flat().filter(Boolean).join('\n'),
    url: absolute(record.href ?? url, url),
    image: absolute(record.image, url),
    foundingDate: from,
    dissolutionDate: to,
    areaServed: record.place,
    identifier: [
      ...codes.map(({ kind, text }) => identifier(kind, text)),
      ...(record.projectCode ? [identifier(fund?.acronym.it, record.projectCode)] : []),
    ],
    funding: grants(record, project),
    member: members(record, url),
    contactPoint: contact || email || telephone ? known({ '@type': 'ContactPoint', name: contact, email, telephone }) : undefined,
    subjectOf: known({
      '@type': 'WebPage',
      datePublished: published,
      dateModified: updated,
      timeRequired: readingTime && `PT${readingTime}M`,
      temporalCoverage: from || to ? `${from ?? '..'}/${to ?? '..'}` : undefined,
      inLanguage: language,
    }),
  });
}

/** JSON that may stand inside a `<script>`. */
export function jsonLdText(object: object): string {
  return JSON.stringify(object).replace(/[<\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The project in plain text, for a post: its name, what it is, when, how much, the Union's statement, the address of its page. */
export function projectText(record: ProjectRecord, project: Project, words: ProjectCardWords, { url, locale, statement }: ExportContext): string {
  const facts: readonly Fact[] = [[words.period, duration(project, words)], ...listAmounts(record, project, words, locale)];
  const lines = facts.map(([term, said, note]): string => {
    const text = said.map((piece) => (typeof piece === 'string' ? piece : 'year' in piece ? formatDate(piece, locale) : piece.text)).join('');
    return text && `${term}: ${text}${note ? ` (${note})` : ''}`;
  });
  return [oneLine(record.heading), oneLine(record.summary), ...lines, statement, absolute(record.href ?? url, url)].filter(Boolean).join('\n');
}

function identifier(propertyID: string | undefined, value: string): Properties {
  return known({ '@type': 'PropertyValue', propertyID, value });
}

function grants(record: ProjectRecord, { fund, budgetEu, budgetTotal }: Project): Properties[] {
  // An amount beyond the total cannot be true.
  const cents = budgetEu && (budgetEu.isShare || budgetTotal === undefined) ? budgetEu.cents : 0n;
  if (!record.fund && !cents) return [];
  return [
    known({
      '@type': 'MonetaryGrant',
      name: record.fund && [fund?.acronym.it ?? record.fund, record.period].filter(Boolean).join(' '),
      amount: cents ? { '@type': 'MonetaryAmount', currency: 'EUR', value: Number(cents) / 100 } : undefined,
      funder: fund && UNION,
    }),
  ];
}

function members({ leadPartner, partners = [] }: ProjectRecord, url: string): Properties[] {
  const lead = leadPartner && !partners.some(({ name }) => name === leadPartner) ? [{ name: leadPartner, href: undefined }] : [];
  return [...lead, ...partners].map(({ name, href }) => known({ '@type': 'Organization', name, url: absolute(href, url) }));
}

/** Without the properties that say nothing. */
function known(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value && (!Array.isArray(value) || value.length)));
}

function absolute(href: string | undefined, base: string): string | undefined {
  const safe = safeUrl(href);
  return safe && (URL.canParse(safe, base || undefined) ? new URL(safe, base || undefined).href : safe);
}

function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim();
}
