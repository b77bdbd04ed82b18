/*
 * Preloaded into the server by the crash tests: stands between it and the disk.
 *
 * OI_SYNC_DELAY_MS  each fsync and fdatasync takes this much longer.
 * OI_SYNC_SHADOW    after each fsync and fdatasync of a regular file, a copy of the file as it then was is put into
 *                   this folder under the file's own name; a deleted file is deleted there at once. What stands there
                   is all that a power cut would leave.
 *
 * The copy is made before the call returns, so no reply can leave between the sync and its copy. A copy that was cut
 * off by a kill never has the final name.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void delay(void) {
  const char *ms = getenv("OI_SYNC_DELAY_MS");
  if (!ms) return;
  long wait = atol(ms);
  struct timespec left = {wait / 1000, (wait % 1000) * 1000000L};
  while (nanosleep(&left, &left) != 0) {
  }
}

static int copy(const char *from, const char *to) {
  int in = open(from, O_RDONLY | O_CLOEXEC);
  if (in < 0) return -1;
  int out = open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (out < 0) {
    close(in);
    return -1;
  }
  char bytes[1 << 16];
  ssize_t count;
  int failed = 0;
  while ((count = read(in, bytes, sizeof bytes)) > 0) {
    if (write(out, bytes, (size_t)count) != count) {
      failed = -1;
      break;
    }
  }
  if (count < 0) failed = -1;
  close(in);
  if (close(out) != 0) failed = -1;
  return failed;
}

static void shadow(int fd) {
  const char *folder = getenv("OI_SYNC_SHADOW");
  struct stat about;
  if (!folder || fstat(fd, &about) != 0 || !S_ISREG(about.st_mode)) return;
  char link[64], path[4096], part[8192], whole[8192];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return;
  path[length] = 0;
  const char *name = strrchr(path, '/');
  snprintf(part, sizeof part, "%s%s.part", folder, name ? name : path);
  snprintf(whole, sizeof whole, "%s%s", folder, name ? name : path);
  if (copy(path, part) == 0) rename(part, whole);
}

static int synced(const char *name, int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  int result = real(fd);
  if (result == 0) {
    delay();
    shadow(fd);
  }
  return result;
}

int fsync(int fd) { return synced("fsync", fd); }

int fdatasync(int fd) { return synced("fdatasync", fd); }

int unlink(const char *path) {
  int (*real)(const char *) = (int (*)(const char *))dlsym(RTLD_NEXT, "unlink");
  int result = real(path);
  const char *folder = getenv("OI_SYNC_SHADOW");
  if (result == 0 && folder) {
    char gone[8192];
    const char *name = strrchr(path, '/');
    snprintf(gone, sizeof gone, "%s/%s", folder, name ? name + 1 : path);
    real(gone);
  }
  return result;
}
