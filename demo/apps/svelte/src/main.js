import { mount } from 'svelte';
import LinkAccount from './LinkAccount.svelte';

mount(LinkAccount, { target: document.getElementById('app') });
