import { define } from '../core/define.js';
import { ProjectCard } from '../widgets/project-card/project-card.js';
import { ProjectList } from '../widgets/project-card/project-list.js';

// The list writes its cards by tag: with them the file is whole; beside one that has them it is no second copy.
if (!customElements.get('broletto-project-card')) define('broletto-project-card', ProjectCard);
define('broletto-project-list', ProjectList);
