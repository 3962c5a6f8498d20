import { define } from '../core/define.js';
import { SchoolsMap } from '../widgets/schools-map/schools-map.js';

define('broletto-schools-map', SchoolsMap);
