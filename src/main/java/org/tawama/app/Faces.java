package org.tawama.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tawama.api.Api;
import org.tawama.founding.FoundedRegister;
import org.tawama.opendata.Sheets;
import org.tawama.portal.Assets;
import org.tawama.portal.Pages;
import org.tawama.portal.PortalConfiguration;
import org.tawama.portal.PublicSite;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.SiteAddress;

/// Which faces the register shows, and what each is handed. Nothing is found by scanning: this file is the list.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Api.class, PortalConfiguration.class, PublicSite.class})
class Faces {
    /// Within two seconds a reader knows that there is no answer; something is left for saying so.
    private static final Duration READERS_WAIT = Duration.ofMillis(1_800);

    /// The index has time, but it must notice some day that nobody answers any more.
    private static final Duration INDEX_WAITS = Duration.ofSeconds(30);

    @Bean
    Register register(FoundedRegister founded) {
        return founded.register().within(READERS_WAIT);
    }

    @Bean
    Records records(Register register) {
        return new Records(register);
    }

    @Bean
    Sheets sheets(Records records) {
        return new Sheets(records);
    }

    @Bean(destroyMethod = "close")
    Search search(FoundedRegister founded) {
        var records = new Records(founded.register().within(INDEX_WAITS));
        return Search.open(index(founded), records, new Sheets(records));
    }

    /// The folder of the register's index.
    static Path index(FoundedRegister founded) {
        return founded.folder().resolve("index");
    }

    /// The gate stands before all faces, and nobody else answers what it turns away.
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> gate(
            ObjectProvider<SiteAddress> told, Messages messages, Pages pages, Assets assets) {
        var gate = new Gate(Optional.ofNullable(told.getIfAvailable()), new TurnedAway(messages, pages, assets));
        return factory -> {
            factory.addEngineValves(gate);
            factory.addContextCustomizers(context -> silenceServer((StandardHost) context.getParent()));
        };
    }

    private static void silenceServer(StandardHost host) {
        host.setErrorReportValveClass("");
        Stream.of(host.getPipeline().getValves())
                .filter(ErrorReportValve.class::isInstance)
                .forEach(host.getPipeline()::removeValve);
    }

    @Bean
    Clock clock(FoundedRegister founded) {
        return founded.clock();
    }
}
