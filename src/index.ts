/** Classes, events and data types; importing this registers nothing. */
export { BrolettoErrorEvent, BrolettoLoadEvent, type DataErrorCode } from './core/data-source.js';
export { BrolettoIssuesEvent, type Issue } from './core/issues.js';
export { version } from './core/version.js';
export { FUNDS, findFund, type Fund, type Period, type StatementKind } from './funding/funds.js';
export { statement, STATEMENT_LANGUAGES, type Statement, type StatementLanguage } from './funding/statements.js';
export { checkCig, checkCup, type CodeCheck } from './funding/codes.js';
export { AUTHORITY_CODES, disclaimer, type Authority } from './funding/disclaimers.js';
export type { FindingCode } from './strings/findings.js';
export type { BudgetForm } from './widgets/budget-chart/budget-chart.data.js';
export type { BudgetRecord, BudgetRow } from './widgets/budget-chart/budget-record.data.js';
export { BudgetChart } from './widgets/budget-chart/budget-chart.js';
export { CookieNotice, BrolettoNoticeCloseEvent } from './widgets/cookie-notice/cookie-notice.js';
export { EuBanner } from './widgets/eu-banner/eu-banner.js';
export { ProjectCard } from './widgets/project-card/project-card.js';
export type { ProjectRecord, ProjectState } from './widgets/project-card/project-card.data.js';
export { ProjectList } from './widgets/project-card/project-list.js';
export type { Activity, Grade, Ownership, Precision, School, SchoolRecord } from './widgets/schools-map/schools-map.data.js';
export { BrolettoMapOpenEvent, BrolettoSchoolSelectEvent, SchoolsMap } from './widgets/schools-map/schools-map.js';
