package org.tawama.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Under which account PostgreSQL's programs run, for they refuse to run as root.
///
/// - An ordinary user runs them as himself.
/// - Root runs them in a user namespace of their own (`unshare -U`), where they are nobody but still own root's files.
/// - Where that is forbidden (many containers), or where the data belong to an ordinary user, root steps down to the
///   owner of the data (`setpriv`); new data are then given to *nobody*.
record Account(int uid, int gid, List<String> prefix) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    Account {
        prefix = List.copyOf(prefix);
    }

    /// The account for data that are at `folder`, or will be.
    static Account forDataAt(Path folder) {
        var owner = number(folder, "uid");
        var group = number(folder, "gid");
        if (!isRoot()) return new Account(owner, group, List.of());
        if (owner != ROOT) return steppedDown(owner, group);
        if (namespacesAllowed()) return new Account(ROOT, ROOT, List.of("unshare", "-U"));
        return steppedDown(NOBODY, NOBODY);
    }

    private static Account steppedDown(int uid, int gid) {
        return new Account(uid, gid, List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"));
    }

    static boolean isRoot() {
        return number(Path.of("/proc/self"), "uid") == ROOT;
    }

    private static boolean namespacesAllowed() {
        return Tool.run(Path.of("/"), "", Duration.ofSeconds(5), List.of("unshare", "-U", "true"))
                .succeeded();
    }

    /// The command as this account runs it.
    List<String> running(List<String> command) {
        var whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }

    /// Gives a file or a folder with all that is in it to this account. Only root can give, others own what they make.
    void take(Path path) throws IOException {
        if (!isRoot() || uid == ROOT) return;
        try (var all = Files.walk(path)) {
            for (var each : all.toList()) give(each, uid, gid);
        }
    }

    /// What root makes in an ordinary user's folder becomes that user's, so that he can go on without root.
    static void giveToOwnerOf(Path folder, Path file) throws IOException {
        if (isRoot()) give(file, number(folder, "uid"), number(folder, "gid"));
    }

    private static void give(Path path, int uid, int gid) throws IOException {
        Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }

    /// Whether this account may enter the folder: one that stepped down cannot pass through root's private folders.
    boolean mayEnter(Path folder) {
        return Tool.run(Path.of("/"), "", Duration.ofSeconds(5), running(List.of("test", "-x", folder.toString())))
                .succeeded();
    }

    private static int number(Path path, String what) {
        try {
            return (Integer) Files.getAttribute(path, "unix:" + what);
        } catch (IOException unreadable) {
            throw new StoreUnavailable(
                    StoreUnavailable.Reason.FOLDER_UNUSABLE,
                    "The owner of " + path + " cannot be read: " + unreadable.getMessage()
                            + "; choose another folder with --data.",
                    unreadable);
        }
    }
}
