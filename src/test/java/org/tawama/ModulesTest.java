package org.tawama;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Draws the map of modules that `ARCHITECTURE.md` shows, and fails on an edge that is not in it.
///
/// A module is a package directly under `org.tawama`; a line below reads "this module may know those".
class ModulesTest {
    private static final Map<String, Set<String>> MAY_KNOW = map("""
            vocabulary:
            register:
            store:
            evidence: vocabulary
            territories: vocabulary evidence
            parties: vocabulary evidence territories
            publication: vocabulary evidence
            themes: vocabulary evidence
            agreements: vocabulary evidence parties publication themes
            bodies: vocabulary evidence parties themes agreements
            meetings: vocabulary evidence agreements bodies
            documents: vocabulary evidence agreements
            filing: documents
            scrutiny: vocabulary evidence territories parties publication agreements bodies meetings documents
            registrar: vocabulary register evidence territories parties publication themes agreements bodies meetings documents scrutiny
            gazetteer: vocabulary evidence territories
            opendata: vocabulary evidence territories parties publication themes agreements bodies meetings documents register registrar
            search: vocabulary evidence territories parties publication themes agreements bodies meetings documents register registrar opendata
            importing: vocabulary evidence territories parties publication themes agreements bodies meetings registrar gazetteer
            tables: vocabulary evidence territories parties themes agreements registrar gazetteer importing
            api: vocabulary evidence territories parties publication themes agreements bodies meetings documents register registrar opendata search
            dossiers:
            portal: vocabulary evidence territories parties publication themes agreements bodies meetings documents register registrar opendata search dossiers
            pages: portal vocabulary
            offline: vocabulary
            founding: vocabulary register store territories registrar gazetteer importing
            cli: vocabulary evidence agreements meetings documents filing register store registrar gazetteer opendata search importing tables founding offline
            app: vocabulary register store registrar opendata search importing founding api portal cli
            """);

    /// Where a library may be used; a library that is not listed may be used nowhere.
    private static final Map<String, Set<String>> HOMES = map("""
            java.: *
            javax.: *
            org.jspecify: *
            org.slf4j: *
            com.ibm.icu: vocabulary
            tools.jackson: register registrar opendata search importing tables api app
            org.erdtman: register
            org.webpki: register
            org.postgresql: register store
            org.flywaydb: store
            com.zaxxer: store
            org.apache.commons.compress: store
            org.tukaani: store
            org.springframework.jdbc: register store
            org.springframework.transaction: register
            org.springframework.dao: register registrar store api
            org.springframework: api portal app
            jakarta.servlet: api portal app
            org.apache.catalina: app
            org.apache.coyote: app
            org.apache.tomcat: app
            org.apache.lucene: search
            org.apache.pdfbox: filing dossiers
            org.apache.fontbox: dossiers
            de.siegmar.fastcsv: gazetteer importing tables opendata
            org.dhatim.fastexcel: opendata
            org.dhatim.fastexcel.reader: tables
            org.yaml.snakeyaml: tables
            gg.jte: portal pages
            io.nayuki: portal
            com.openhtmltopdf: dossiers
            org.w3c.dom: dossiers
            org.xml.sax: dossiers
            picocli: cli app
            """);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.tawama");

    @Test
    void every_edge_between_modules_is_on_the_map() {
        var strangers = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var from = moduleOf(type);
                var to = moduleOf(dependency.getTargetClass());
                if (!to.isEmpty() && !from.equals(to) && !mayKnow(from, to)) strangers.add(describe(dependency));
            }
        }

        assertThat(strangers).as("edges that the map does not have").isEmpty();
    }

    @Test
    void the_map_has_no_cycle() {
        var remaining = new TreeMap<>(MAY_KNOW);
        var removed = true;

        while (removed) {
            removed = remaining
                    .entrySet()
                    .removeIf(module -> module.getValue().stream().noneMatch(remaining::containsKey));
        }

        assertThat(remaining).as("modules that know each other").isEmpty();
    }

    @Test
    void every_library_stays_in_its_home() {
        var strangers = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var library = dependency.getTargetClass().getBaseComponentType().getPackageName();
                if (library.startsWith("org.tawama") || library.isEmpty()) continue;
                if (!atHome(moduleOf(type), library)) strangers.add(describe(dependency));
            }
        }

        assertThat(strangers).as("libraries used outside their home").isEmpty();
    }

    @Test
    void the_map_in_the_architecture_document_is_this_one() throws IOException {
        var document = Files.readString(Path.of("ARCHITECTURE.md"));
        var start = document.indexOf("```\nvocabulary:") + 4;

        var drawn = document.substring(start, document.indexOf("```", start));

        assertThat(map(drawn)).isEqualTo(MAY_KNOW);
    }

    @Test
    void nobody_but_the_registrar_appends_to_the_log() {
        var appending = new TreeSet<String>();
        for (var type : CLASSES) {
            for (var call : type.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().getName().equals("org.tawama.register.Register")
                        && call.getName().equals("append")) appending.add(moduleOf(type));
            }
        }

        assertThat(appending).containsExactly("registrar");
    }

    @Test
    void every_module_says_what_it_is_for() throws IOException {
        var silent = new TreeSet<String>();
        for (var module : MAY_KNOW.keySet()) {
            var document = Path.of("src/main/java/org/tawama", module, "package-info.java");
            if (!Files.exists(document.getParent())) continue;
            var text = Files.exists(document) ? Files.readString(document) : "";
            if (!List.of("**For**", "**Knows**", "**Never**", "**Guarantees**", "**Start reading at**").stream()
                            .allMatch(text::contains)
                    || !text.contains("@NullMarked")) silent.add(module);
        }

        assertThat(silent)
                .as("packages without the five headings or not null-marked")
                .isEmpty();
    }

    private static boolean mayKnow(String from, String to) {
        return MAY_KNOW.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean atHome(String module, String library) {
        var homes = HOMES.entrySet().stream()
                .filter(home -> library.startsWith(home.getKey()))
                .max(java.util.Comparator.comparingInt(home -> home.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
        return homes.contains("*") || homes.contains(module);
    }

    private static String moduleOf(JavaClass type) {
        var name = type.getBaseComponentType().getPackageName();
        if (!name.startsWith("org.tawama.")) return "";
        return name.substring("org.tawama.".length()).split("\\.")[0];
    }

    private static String describe(Dependency dependency) {
        return moduleOf(dependency.getOriginClass()) + " -> "
                + dependency.getTargetClass().getName() + " ("
                + dependency.getOriginClass().getSimpleName() + ")";
    }

    private static Map<String, Set<String>> map(String lines) {
        return lines.lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(
                        line -> line[0],
                        line -> Arrays.stream(line[1].strip().split(" "))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toCollection(TreeSet::new))));
    }
}
