/** A file's text, piece by piece. Streams can be iterated over only in newer browsers than ours must be. */
export async function* textOf(file: Blob, onRead: (bytes: number) => void): AsyncGenerator<string> {
  const reader = file.stream().getReader();
  const decoder = new TextDecoder();
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    onRead(bytes);
    yield decoder.decode(value, { stream: true });
  }
  yield decoder.decode();
}
