import type { BudgetChartWords, CommonWords, CookieNoticeWords, EuBannerWords, ProjectCardWords, ProjectListWords, SchoolsMapWords, StaticPageWords } from './it.js';

export const common: CommonWords = {
  loading: 'Loading…',
  loadFailed: 'The data could not be loaded.',
  retry: 'Try again',
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
  start: 'Start',
  end: 'End',
  fund: 'Fund',
  programme: 'Programme',
  objective: 'Specific objective',
  action: 'National objective',
  measure: 'Measure',
  projectCode: 'Project code',
  cup: 'CUP',
  cig: 'CIG',
  leadPartner: 'Lead partner',
  place: 'Place',
  budget: 'Total budget',
  budgetEu: 'European Union contribution',
  budgetLocal: (place) => (place ? `Share for ${place}` : 'Local share'),
  shareOfTotal: (share) => `${share} of the total`,
  published: 'Published',
  updated: 'Updated',
  readingTime: (minutes) => (`${minutes}-minute read`),
  aims: 'Aims',
  activities: 'Activities',
  results: 'Results',
  partners: 'Partners',
  documents: 'Documents',
  links: 'Links',
  contact: 'Contact',
};

export const projectList: ProjectListWords = {
  ...common,
  states: {
    planned: projectCard.planned,
    ongoing: projectCard.ongoing,
    completed: projectCard.completed,
    suspended: projectCard.suspended,
    cancelled: projectCard.cancelled,
  },
  none: 'No projects',
};

export const schoolsMap: SchoolsMapWords = {
  ...common,
  search: 'Search by name, address, municipality or code',
  facets: {
    grade: ['Level', 'All levels'],
    ownership: ['Run by', 'State and others'],
    province: ['Province', 'All provinces'],
    municipality: ['Municipality', 'All municipalities'],
  },
  grades: {
    infanzia: 'Pre-school',
    primaria: 'Primary',
    'secondaria-1': 'Lower secondary',
    'secondaria-2': 'Upper secondary',
    cpia: 'Adult education',
    convitto: 'Boarding school',
    altro: 'Other',
  },
  ownerships: { statale: 'State school', paritaria: 'Recognised, not the State’s' },
  order: 'Order',
  orders: { none: 'As listed', name: 'By name', municipality: 'By municipality', distance: 'Nearest first' },
  near: 'Near me',
  nearFailed: 'The position of this device could not be known.',
  away: (distance) => `${distance} away as the crow flies`,
  none: 'No schools',
  schools: (count) => (count === 1 ? '1 school' : `${count.toLocaleString('en')} schools`),
  someOf: (some, all) => `${some.toLocaleString('en')} of ${all}`,
  more: 'Show more',
  clear: 'Clear filters',
  inOnePlace: (count) => `${count.toLocaleString('en')} schools at this point`,
  showAll: 'Show all',
  gone: 'The school named in the address of this page is not in this list.',
  printed: (some) => `The first ${some.toLocaleString('en')} are printed: narrow the search for the others.`,
  positions: { exact: '', street: 'Approximate position', municipality: 'Approximate position: only the municipality is known' },
  unavailable: 'Position not available',
  noneLocated: 'Nobody knows where these schools are: there is no map.',
  allApproximate: 'Positions on the map are approximate.',
  noPositions: 'The positions on the map could not be loaded.',
  skipped: (rows) => (rows === 1 ? '1 entry cannot be read and is not shown.' : `${rows.toLocaleString('en')} entries cannot be read and are not shown.`),
  partial: 'The list may not be complete: schools may be missing from the file.',
  explore: 'Explore the map',
  mapFailed: 'The map could not be loaded.',
  activities: 'Activities',
  pec: (address) => `Certified e-mail (PEC) ${address}`,
  directions: 'How to get there',
  download: 'Download the list:',
  file: 'schools',
};

export const budgetChart: BudgetChartWords = {
  ...common,
  table: 'Data in a table',
  item: 'Item',
  amount: 'Amount',
  total: 'Total',
  missing: 'n/a',
  rest: 'Not itemised',
  empty: 'There are no amounts to show.',
  ofWhole: (whole, share) => ` of ${whole} (${share})`,
  oneIn: (count) => `, about 1\u00a0euro in\u00a0${count}`,
  extremes: (most, least) => `The highest amount is ${most}, the lowest ${least}.`,
  lens: 'Close-up',
  enlarged: 'The part is drawn wider than it is, to be seen.',
  mismatch: (total, sum, difference) => `Declared total: ${total}. Sum of the items: ${sum}. Difference: ${difference}.`,
  told: {
    'unreadable-amount': (value) => `“${value}” is not a readable amount and is not counted.`,
    'negative-part': () => 'Some amounts are negative: the chart has bars.',
    'part-exceeds-total': (value) => `“${value}” exceeds the total.`,
  },
  source: 'Source',
  licence: 'Licence',
  updatedOn: 'Updated',
};

export const euBanner: EuBannerWords = {
  banner: 'European Union funding',
  example: 'Example',
  project: 'Project',
};

export const staticPage: StaticPageWords = {
  asOf: (month) => `in ${month}`,
  beneficiary: 'Beneficiary',
  more: 'Read more',
  example: 'Example: there is no funding behind this poster',
};

export const cookieNotice: CookieNoticeWords = {
  notice: 'Cookie notice',
  none: 'This site uses only technical cookies, which it needs to work. Your consent is therefore not required.',
  'first-party':
    'This site uses only technical cookies and first-party analytics that meet the requirements for being treated like technical cookies and other technical identifiers. Your consent is therefore not required.',
  'third-party':
    'This site uses only technical cookies and third-party analytics that meet the requirements for being treated like technical cookies and other technical identifiers. Your consent is therefore not required.',
  policy: 'Cookie policy',
  close: 'Close',
  closeNotice: 'Close the cookie notice',
};
