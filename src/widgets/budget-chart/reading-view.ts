/** What reads tables and records of any kind; plain ones are read without it. */
export { readBudget } from './budget-reader.data.js';
export { readTable } from './table/any-table.js';
export { readCells } from './table/table-columns.data.js';
