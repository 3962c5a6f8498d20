/** For sites that ask for consent: notice and embeds, with what asks in the same file instead of a second request. */
import '../widgets/cookie-notice/consent/consent-view.js';
import './consent-embed.js';
import './cookie-notice.js';
