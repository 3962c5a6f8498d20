import { LitElement } from 'lit';

export class SchoolsMap extends LitElement {}
