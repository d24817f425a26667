import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [svelte()],
  // What `npm start` of the package serves.
  server: { proxy: { '/api/glympse': 'http://localhost:8080' } },
});
