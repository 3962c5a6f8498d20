import type { BudgetChartWords, CommonWords, CookieNoticeWords, EuBannerWords, ProjectCardWords, SchoolsMapWords } from './it.js';

export const common: CommonWords = {
  loading: 'Loading…',
  loadFailed: 'The data could not be loaded.',
  retry: 'Try again',
  checkTitle: 'To be mended (visible only with ?broletto-check)',
  unknownValue: (attribute, value, allowed, fallback) => `${attribute}="${value}": unknown value, "${fallback}" is used. Allowed values: ${allowed}.`,
  findings: {
    'unreadable-amount': (value) => `“${value}” is not a readable amount. Write for example 9.250.000,00.`,
    'unreadable-date': (value) => `“${value}” is not a readable date. Write for example 2018-09 or 2018-09-30.`,
    'unsafe-url': (value) => `“${value}” is not an address that may be followed (http, https, mailto, tel).`,
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
  ...common,
};

export const cookieNotice: CookieNoticeWords = {
  ...common,
};
