import { bootstrapApplication } from '@angular/platform-browser';
import { LinkComponent } from './link.component';

bootstrapApplication(LinkComponent).catch((error: unknown) => console.error(error));
