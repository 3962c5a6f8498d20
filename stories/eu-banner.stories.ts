import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/eu-banner.js';

const meta: Meta = { title: 'Componenti/Banner dei fondi europei', component: 'broletto-eu-banner' };
export default meta;

export const LabImpact: StoryObj = { name: 'Lab’Impact: FAMI 2014-2020', render: () => examples.labImpact };
export const Pnrr: StoryObj = { name: 'PNRR', render: () => examples.pnrr };
export const WithoutReference: StoryObj = { name: 'FESR 2021-2027, senza il nome del fondo', render: () => examples.withoutReference };
export const Bilingual: StoryObj = { name: 'In due lingue, con programma e codice', render: () => examples.bilingual };
export const WithLogos: StoryObj = { name: 'Con i loghi dei partner', render: () => examples.withLogos };
export const DirectManagement: StoryObj = { name: 'Gestione diretta, con l’avvertenza', render: () => examples.directManagement };
export const Interreg: StoryObj = { name: 'Interreg: il logo del programma al posto dell’emblema', render: () => examples.interreg };
export const Vertical: StoryObj = { name: 'Verticale', render: () => examples.vertical };
/** The words take the colour that what lies behind them asks for. */
export const OnColours: StoryObj = {
  name: 'Su fondi di colore',
  render: () => ['#17324d', '#b9c4cf', '#5c7a8a'].map((ground) => `<div style="padding: 24px; background: ${ground}">${examples.withoutReference}</div>`).join(''),
};
