import { define } from '../core/define.js';
import { ConsentEmbed } from '../widgets/cookie-notice/consent-embed.js';

define('broletto-consent-embed', ConsentEmbed);
