/** Classes, events and data types; importing this registers nothing. */
export { BrolettoErrorEvent, BrolettoLoadEvent, type DataErrorCode } from './core/data-source.js';
export { BrolettoIssuesEvent, type Issue } from './core/issues.js';
export { version } from './core/version.js';
export { FUNDS, findFund, type Fund, type Period, type StatementKind } from './funding/funds.js';
export { ProjectCard } from './widgets/project-card/project-card.js';
export type { ProjectRecord, ProjectState } from './widgets/project-card/project-card.data.js';
