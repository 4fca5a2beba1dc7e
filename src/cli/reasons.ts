/** Why a file cannot be read or written, in words. */

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'you may not',
  EPERM: 'you may not',
  EROFS: 'the disk may only be read',
  ENOSPC: 'the disk is full',
  ELOOP: 'it is a link that leads back to itself',
  ENAMETOOLONG: 'the name is too long',
};

/** Returns what an error of the file system means, without a full stop. */
export function reasonOf(error: unknown): string {
  const known = REASONS[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  return known ?? (error instanceof Error ? error.message : String(error));
}
