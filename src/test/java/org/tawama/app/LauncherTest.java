package org.tawama.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script `./tawama` itself, in a tree of its own: what it refuses, and that it hands everything else on. Takes
/// seconds: what is handed on starts a JVM each time.
class LauncherTest {
    private static final Path SCRIPT = Path.of("tawama").toAbsolutePath();

    /// What the script calls, but neither Java nor Maven.
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "cut",
            "date",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "head",
            "id",
            "ls",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "sort",
            "tail",
            "touch");

    @TempDir
    private Path tree;

    private final Map<String, String> environment = new TreeMap<>();

    private record Said(int exit, String out, String errors) {}

    @BeforeEach
    void plant() throws IOException {
        Files.createDirectories(tree.resolve("src/main"));
        Files.writeString(tree.resolve("pom.xml"), "<project/>\n");
        Files.copy(SCRIPT, tree.resolve("tawama"));
        executable(tree.resolve("tawama"));
        var tools = Files.createDirectories(tree.resolve("tools"));
        for (var tool : TOOLS) Files.createSymbolicLink(tools.resolve(tool), find(tool));
        environment.put("PATH", tools.toString());
        environment.put("HOME", tree.resolve("home").toString());
        environment.put("TAWAMA_JAVA_HOME", System.getProperty("java.home"));
    }

    private static Path find(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void says_how_to_get_a_jdk_where_there_is_none() throws Exception {
        environment.remove("TAWAMA_JAVA_HOME");
        emptyTheUsualFolders();

        var said = run("serve");

        assertRefused(said, 2, "No JDK 25 or newer was found here", "https://adoptium.net", "TAWAMA_JAVA_HOME");
    }

    @Test
    void passes_over_a_jdk_that_is_too_old() throws Exception {
        environment.remove("TAWAMA_JAVA_HOME");
        emptyTheUsualFolders();
        environment.put("JAVA_HOME", jdk("17.0.9").toString());

        var said = run("serve");

        assertRefused(said, 2, "No JDK 25 or newer was found here");
    }

    /// The script in this tree looks for a JDK in folders of this tree instead of the machine's.
    private void emptyTheUsualFolders() throws IOException {
        var script = Files.readString(tree.resolve("tawama"));
        var folders = List.of("/usr/lib/jvm/*", "/opt/*", "/opt/java/*", "/Library/Java");
        assertThat(script).contains(folders);
        for (var folder : folders) script = script.replace(" " + folder, " " + tree + folder);
        Files.writeString(tree.resolve("tawama"), script);
    }

    private Path jdk(String version) throws IOException {
        var home = Files.createDirectories(tree.resolve("jdk-" + version));
        Files.createDirectories(home.resolve("bin"));
        executable(Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    @Test
    void refuses_a_java_home_of_its_own_that_is_none() throws Exception {
        environment.put("TAWAMA_JAVA_HOME", "/nowhere");

        var said = run("serve");

        assertRefused(said, 2, "/nowhere", "no JDK 25 or newer", "unset it");
    }

    @Test
    void says_how_to_get_maven_before_it_builds_or_tests() throws Exception {
        for (var command : List.of("serve", "test", "--help")) {
            var said = run(command);

            assertRefused(said, 2, "Maven (mvn) is not on the PATH", "apt-get install maven");
        }
        assertThat(tree.resolve("target")).doesNotExist();
    }

    @Test
    void says_that_it_cannot_write_where_it_builds() throws Exception {
        maven("exit 0");
        Files.writeString(tree.resolve("target"), "a file\n");

        var said = run("serve");

        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.errors())
                .contains("cannot be written by", tree.resolve("target").toString());
    }

    @Test
    void shows_why_a_build_failed_and_where_the_whole_story_is() throws Exception {
        maven("echo '[INFO] much'; echo '[ERROR] Register.java:[7,1] a mistake'; exit 1");

        var said = run("serve");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.errors())
                .contains("Register.java:[7,1] a mistake")
                .contains("Building Tawama failed")
                .contains(tree.resolve("target/build.log").toString())
                .doesNotContain("[INFO]");
    }

    private void maven(String script) throws IOException {
        executable(Files.writeString(tree.resolve("tools/mvn"), "#!/bin/sh\n" + script + "\n"));
    }

    @Test
    void hands_an_unknown_command_an_unknown_option_and_a_bad_port_on_and_keeps_the_exit_code() throws Exception {
        pretendToHaveBuilt();

        assertRefused(run("frobnicate"), 2, "frobnicate");
        assertRefused(run("serve", "--prot", "1"), 2, "--prot");
        assertRefused(run("serve", "--port", "70000", "--data", "d"), 2, "70000", "0 to 65535");
        assertThat(tree.resolve("d")).doesNotExist();
        assertThat(run("--help").out()).contains("serve", "import", "export", "verify");
    }

    @Test
    void hands_a_wrong_option_for_java_on_to_java() throws Exception {
        pretendToHaveBuilt();
        environment.put("TAWAMA_JAVA_OPTIONS", "-XX:NoSuchThing=1");

        var said = run("--help");

        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.errors() + said.out()).contains("NoSuchThing");
    }

    /// An application that is newer than all sources, made of the classes under test.
    private void pretendToHaveBuilt() throws IOException {
        var app = Files.createDirectories(tree.resolve("target/app-1"));
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Tawama.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath());
        try (var jar = new JarOutputStream(Files.newOutputStream(app.resolve("tawama.jar")), manifest)) {
            jar.finish();
        }
        Files.writeString(tree.resolve("target/app"), app + "\n");
        Files.writeString(tree.resolve("target/built"), "");
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" "));
    }

    private static void assertRefused(Said said, int exit, String... about) {
        assertThat(said.exit()).as("%s", said).isEqualTo(exit);
        assertThat(said.errors()).contains(about).hasLineCount(1);
        assertThat(said.out()).isEmpty();
    }

    private Said run(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(tree.resolve("tawama").toString()));
        command.addAll(List.of(words));
        var out = tree.resolve("out").toFile();
        var errors = tree.resolve("errors").toFile();
        var builder = new ProcessBuilder(command)
                .directory(tree.toFile())
                .redirectOutput(out)
                .redirectError(errors);
        builder.environment().clear();
        builder.environment().putAll(environment);
        var process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the script does not end: " + command);
        }
        return new Said(
                process.exitValue(),
                Files.readString(out.toPath(), StandardCharsets.UTF_8),
                Files.readString(errors.toPath(), StandardCharsets.UTF_8));
    }
}
