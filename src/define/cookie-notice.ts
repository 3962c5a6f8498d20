import { define } from '../core/define.js';
import { CookieNotice } from '../widgets/cookie-notice/cookie-notice.js';

define('broletto-cookie-notice', CookieNotice);
