import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/schools-map.js';

const meta: Meta = { title: 'Componenti/Elenco delle scuole con mappa', component: 'broletto-schools-map' };
export default meta;

export const Sesto: StoryObj = { name: 'Sette istituti di Sesto San Giovanni', render: () => examples.sesto };
export const Regional: StoryObj = { name: 'Tutta la regione', render: () => examples.regional };
export const WithoutPoints: StoryObj = { name: 'Senza coordinate', render: () => examples.withoutPoints };
export const BrokenRows: StoryObj = { name: 'Righe da sistemare', render: () => examples.brokenRows };
export const Empty: StoryObj = { name: 'Senza dati', render: () => examples.empty };
