import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/consent.js';

const meta: Meta = { title: 'Componenti/Avviso sui cookie/Consenso', component: 'broletto-cookie-notice' };
export default meta;

export const Asks: StoryObj = { name: 'Chiede il consenso', render: () => examples.asks };
export const OwnServices: StoryObj = { name: 'Con un servizio del sito', render: () => examples.ownServices };
export const Footer: StoryObj = { name: 'Con il collegamento nel piè di pagina', render: () => examples.footer };
