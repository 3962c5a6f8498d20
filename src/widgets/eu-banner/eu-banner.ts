import { LitElement } from 'lit';

export class EuBanner extends LitElement {}
