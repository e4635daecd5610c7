import wasm from 'maqal/wasm?module';

export const runtime = 'edge';

export function GET() {
  return Response.json({ module: Object.prototype.toString.call(wasm) });
}
