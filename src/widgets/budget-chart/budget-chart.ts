import { LitElement } from 'lit';

export class BudgetChart extends LitElement {}
