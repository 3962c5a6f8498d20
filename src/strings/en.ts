import type { BasicWords, BudgetChartWords, CommonWords, CookieNoticeWords, EuBannerWords, ProjectCardWords, SchoolsMapWords } from './it.js';

const unsafeUrl = (value: string): string => `“${value}” is not an address that may be followed (http, https, mailto, tel).`;

export const basic: BasicWords = {
  checkTitle: 'To be mended (visible only with ?broletto-check)',
  unknownValue: (attribute, value, allowed, fallback) => `${attribute}="${value}" is unknown, "${fallback}" is used. Allowed values: ${allowed}.`,
};

export const common: CommonWords = {
  ...basic,
  loading: 'Loading…',
  loadFailed: 'The data could not be loaded.',
  retry: 'Try again',
  findings: {
    'unreadable-amount': (value) => `“${value}” is not a readable amount. Write for example 9.250.000,00.`,
    'unreadable-date': (value) => `“${value}” is not a readable date. Write for example 2018-09 or 2018-09-30.`,
    'unsafe-url': unsafeUrl,
  },
};

export const projectCard: ProjectCardWords = {
  ...common,
  project: 'Project',
  planned: 'Planned',
  ongoing: 'Under way',
  completed: 'Completed',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
  period: 'Duration',
  fund: 'Fund',
  programme: 'Programme',
  objective: 'Specific objective',
  action: 'National objective',
  measure: 'Measure',
  projectCode: 'Project code',
  cup: 'CUP',
  leadPartner: 'Lead partner',
  place: 'Place',
  budget: 'Total budget',
  budgetEu: 'European Union contribution',
  budgetLocal: (place) => (place ? `Share for ${place}` : 'Local share'),
  shareOfTotal: (share) => `${share} of the total`,
  published: 'Published',
  updated: 'Updated',
  readingTime: (minutes) => (minutes === 1 ? '1 minute read' : `${minutes} minutes read`),
  findings: {
    ...common.findings,
    'end-before-start': (value) => `The end (${value}) comes before the start; no state is computed.`,
    'part-exceeds-total': (value) => `The part (${value}) exceeds the total budget; no percentage is shown.`,
  },
};

export const schoolsMap: SchoolsMapWords = {
  ...common,
};

export const budgetChart: BudgetChartWords = {
  ...common,
};

export const euBanner: EuBannerWords = {
  ...basic,
  banner: 'European Union funding',
  example: 'Example',
  findings: {
    'fund-unknown': (value) => `“${value}” is not in the registry of funds: the statement names no fund.`,
    'fund-period-mismatch': (value) => `The fund did not exist in ${value}.`,
    'statement-required': () => 'There is no usual statement for this fund. Write that of the grant agreement in statement: funded, cofunded or ngeu.',
    'emblem-too-small': (value) => `“${value}” is not an admissible height of the emblem (at least 40 pixels): 40 is used.`,
    'reference-missing': (value) => `In ${value} the site must name the fund (Reg. (EU) 821/2014, art. 4).`,
  },
};

export const cookieNotice: CookieNoticeWords = {
  ...basic,
  notice: 'Cookie notice',
  none: 'This site uses only technical cookies, which it needs to work. Your consent is therefore not required.',
  'first-party':
    'This site uses only technical cookies and first-party analytics that meet the requirements for being treated like technical cookies and other technical identifiers. Your consent is therefore not required.',
  'third-party':
    'This site uses only technical cookies and third-party analytics that meet the requirements for being treated like technical cookies and other technical identifiers. Your consent is therefore not required.',
  policy: 'Cookie policy',
  close: 'Close',
  closeNotice: 'Close the cookie notice',
  findings: { 'unsafe-url': unsafeUrl },
};
