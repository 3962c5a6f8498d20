/** The one script of a page: registers the widgets. Tags inserted later are upgraded by the browser itself. */
import './define/all.js';
