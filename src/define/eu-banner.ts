import { define } from '../core/define.js';
import { EuBanner } from '../widgets/eu-banner/eu-banner.js';

define('broletto-eu-banner', EuBanner);
