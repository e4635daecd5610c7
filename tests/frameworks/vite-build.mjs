// Builds the folder that it is started in with Vite, for the browser and for the server.
import { build } from 'vite';

await build({ build: { outDir: 'dist/client' } });
await build({ build: { outDir: 'dist/server', ssr: process.argv[2] } });
