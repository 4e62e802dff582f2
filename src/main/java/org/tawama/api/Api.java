package org.tawama.api;

import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawama.opendata.Sheets;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;
import org.tawama.vocabulary.SiteAddress;

/// The public interface as a face of the server: everything under `/api`, `/log` and `/files`. Wants the
/// register, its records as sheets, the search, the sentences and a clock to be handed to it, and where readers
/// find the register when that is known.
@Configuration(proxyBeanMethods = false)
public class Api {

    @Bean
    ServletRegistrationBean<Edge> edge(
            Register register,
            Records records,
            Sheets sheets,
            Search search,
            Messages messages,
            Clock clock,
            ObjectProvider<SiteAddress> told) {
        var site = Optional.ofNullable(told.getIfAvailable());
        var routes = Routes.of(register, records, sheets, search, messages, site);
        var edge = new Edge(routes, records, new Problems(messages), clock);
        var registration = new ServletRegistrationBean<>(edge, "/api/*", "/log/*");
        registration.setName("api");
        registration.setLoadOnStartup(1);
        return registration;
    }

    @Bean
    ServletRegistrationBean<FileBytes> files(Register register, Records records, Messages messages) {
        var files = new FileBytes(register, records, new Problems(messages));
        var registration = new ServletRegistrationBean<>(files, "/files/*");
        registration.setName("files");
        return registration;
    }
}
