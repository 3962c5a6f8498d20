import { LitElement } from 'lit';

export class CookieNotice extends LitElement {}
