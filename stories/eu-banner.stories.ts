import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/eu-banner.js';

const meta: Meta = { title: 'Componenti/Banner dei fondi europei', component: 'broletto-eu-banner' };
export default meta;

export const LabImpact: StoryObj = { name: 'Lab’Impact: FAMI 2014-2020', render: () => examples.labImpact };
export const Pnrr: StoryObj = { name: 'PNRR', render: () => examples.pnrr };
export const WithoutReference: StoryObj = { name: 'FESR 2021-2027, senza il nome del fondo', render: () => examples.withoutReference };
export const DirectManagement: StoryObj = { name: 'Gestione diretta', render: () => examples.directManagement };
export const Vertical: StoryObj = { name: 'Verticale', render: () => examples.vertical };
