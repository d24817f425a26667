import { Component } from '@angular/core';
import { LinkComponent } from './link.component';

@Component({ selector: 'app-root', imports: [LinkComponent], template: `<app-link />` })
export class App {}
