/** Says whether the first bytes of a file are what its ending promises. Endings without a mark of their own pass. */
export function beginsAs(ending: string, head: Uint8Array): boolean {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  switch (ending) {
    case 'mp4':
      return text.slice(4, 8) === 'ftyp';
    case 'webm':
      return text.startsWith('\x1a\x45\xdf\xa3');
    case 'png':
      return text.startsWith('\x89PNG\r\n\x1a\n');
    case 'jpg':
      return text.startsWith('\xff\xd8\xff');
    case 'webp':
      return text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP';
    case 'avif':
      return text.slice(4, 12) === 'ftypavif';
    default:
      return true;
  }
}
