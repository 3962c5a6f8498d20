import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/cookie-notice.js';

const meta: Meta = { title: 'Componenti/Avviso sui cookie', component: 'broletto-cookie-notice' };
export default meta;

export const TechnicalOnly: StoryObj = { name: 'Solo cookie tecnici', render: () => examples.technicalOnly };
export const ThirdParty: StoryObj = { name: 'Con analytics di terze parti equiparati', render: () => examples.thirdParty };
export const OwnWords: StoryObj = { name: 'Testo del sito', render: () => examples.ownWords };
export const Inline: StoryObj = { name: 'Nel flusso della pagina', render: () => examples.inline };
