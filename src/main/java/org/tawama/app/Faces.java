package org.tawama.app;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tawama.api.Api;
import org.tawama.founding.FoundedRegister;
import org.tawama.opendata.Sheets;
import org.tawama.portal.PortalConfiguration;
import org.tawama.portal.PublicSite;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;

/// Which faces the register shows, and what each is handed. Nothing is found by scanning: this file is the list.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({Api.class, PortalConfiguration.class, PublicSite.class})
class Faces {

    @Bean
    Register register(FoundedRegister founded) {
        return founded.register();
    }

    @Bean
    Records records(FoundedRegister founded) {
        return founded.records();
    }

    @Bean
    Sheets sheets(Records records) {
        return new Sheets(records);
    }

    @Bean(destroyMethod = "close")
    Search search(FoundedRegister founded, Records records, Sheets sheets) {
        return Search.open(founded.folder().resolve("index"), records, sheets);
    }

    @Bean
    Clock clock(FoundedRegister founded) {
        return founded.clock();
    }
}
