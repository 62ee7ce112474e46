// WebKit (WebKitGTK 2.50) cannot walk a ReadableStream with `for await`, which pdf.js needs for text.
// Adds just that, where it is missing.

interface Walkable {
  [Symbol.asyncIterator]?: unknown;
  values?: unknown;
}

const streams: Walkable = ReadableStream.prototype;

if (!streams[Symbol.asyncIterator]) {
  const values = async function* <T>(this: ReadableStream<T>) {
    const reader = this.getReader();
    try {
      for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
    } finally {
      await reader.cancel().catch(() => undefined);
      reader.releaseLock();
    }
  };
  for (const key of ["values", Symbol.asyncIterator] as const) {
    Object.defineProperty(ReadableStream.prototype, key, {
      value: values,
      configurable: true,
      writable: true,
    });
  }
}

export {};
