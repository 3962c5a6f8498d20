import './project-card.js';
import './project-list.js';
import './schools-map.js';
import './budget-chart.js';
import './eu-banner.js';
import './cookie-notice.js';
import './consent-embed.js';
