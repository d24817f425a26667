import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue({
      template: {
        compilerOptions: { isCustomElement: (tag) => tag === 'glympse-account-link' },
      },
    }),
  ],
  // What `npm start` of the package serves.
  server: { proxy: { '/api/glympse': 'http://localhost:8080' } },
});
