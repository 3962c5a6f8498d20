/** What is made of a project for others than the readers of its card: fetched when it is asked for. */
export { projectText } from './project-export.data.js';
export { StructuredData } from './structured-data.js';
