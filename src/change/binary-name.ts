import type { FileKind } from './change-set.ts';

/**
 * Pictures, fonts, sound, films, archives and data sets by their names: of these alone a platform's word that a file is binary
 * is enough. Of any other name the bytes count, since a NUL makes no binary file of a manifest, a program or a script.
 */
export function mayBeBinary(entry: { readonly path: string; readonly kind: FileKind | 'folder' }): boolean {
  return (entry.kind === 'file' || entry.kind === 'executable') && NAMES.test(entry.path);
}

const NAMES =
  /\.(?:png|jpe?g|gif|webp|avif|heic|ico|icns|bmp|tiff?|psd|pdf|woff2?|ttf|otf|eot|mp[34]|m4[av]|mov|avi|mkv|webm|ogg|wav|flac|zip|gz|tgz|bz2|xz|zst|7z|rar|sqlite3?|parquet|npy|onnx|safetensors|gguf)$/i;
