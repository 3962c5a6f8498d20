import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/consent-embed.js';

const meta: Meta = { title: 'Componenti/Contenuto di terzi', component: 'broletto-consent-embed' };
export default meta;

export const Video: StoryObj = { name: 'Un video', render: () => examples.video };
export const Map: StoryObj = { name: 'Una mappa', render: () => examples.map };
export const OtherSite: StoryObj = { name: 'Un altro sito', render: () => examples.otherSite };
export const Declared: StoryObj = { name: 'Con l’avviso che chiede il consenso', render: () => examples.declared };
