/** What a site may have beside us, in a lazy part: most sites have neither. */
export { italiaChoices } from './italia-choices.js';
export { tellMatomo } from './matomo.js';
