package org.tawama.api;

import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tawama.opendata.Sheets;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;

/// The public interface as a face of the server: everything under `/api` and `/log`. Wants the register, its
/// records as sheets, the search, the sentences and a clock to be handed to it.
@Configuration(proxyBeanMethods = false)
public class Api {

    @Bean
    ServletRegistrationBean<Edge> edge(
            Register register, Records records, Sheets sheets, Search search, Messages messages, Clock clock) {
        var routes = Routes.of(register, records, sheets, search, messages);
        var edge = new Edge(routes, new Problems(messages), clock);
        var registration = new ServletRegistrationBean<>(edge, "/api/*", "/log/*");
        registration.setName("api");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
