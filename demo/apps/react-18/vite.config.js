import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // What `npm start` of the package serves.
  server: { proxy: { '/api/glympse': 'http://localhost:8080' } },
});
