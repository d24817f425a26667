import { createApp } from 'vue';
import LinkAccount from './LinkAccount.vue';

createApp(LinkAccount).mount('#app');
