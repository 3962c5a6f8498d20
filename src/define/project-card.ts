import { define } from '../core/define.js';
import { ProjectCard } from '../widgets/project-card/project-card.js';

define('broletto-project-card', ProjectCard);
