import type { Meta, StoryObj } from '@storybook/web-components-vite';
import * as examples from './examples/project-card.js';

const meta: Meta = { title: 'Componenti/Scheda progetto', component: 'broletto-project-card' };
export default meta;

export const LabImpact: StoryObj = { name: 'Lab’Impact', render: () => examples.labImpact };
export const Compact: StoryObj = { name: 'Compatta', render: () => examples.compact };
export const Suspended: StoryObj = { name: 'Sospeso, con importi in centesimi', render: () => examples.suspended };
export const FactsFromList: StoryObj = { name: 'Dati scritti dall’autore', render: () => examples.factsFromList };
export const FromJson: StoryObj = { name: 'Da JSON', render: () => examples.fromJson };
export const Full: StoryObj = { name: 'Pagina di un progetto', render: () => examples.full };
export const FullFromJson: StoryObj = { name: 'Pagina di un progetto, da JSON (esempio)', render: () => examples.fullFromJson };
export const WrongCodes: StoryObj = { name: 'Codici sbagliati', render: () => examples.wrongCodes };
export const ShareOnly: StoryObj = { name: 'Quota europea in percentuale', render: () => examples.shareOnly };
