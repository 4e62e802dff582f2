package org.tawama.portal;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import org.tawama.opendata.Sheets;
import org.tawama.opendata.StatementWords;
import org.tawama.register.Register;
import org.tawama.registrar.Records;
import org.tawama.search.Search;
import org.tawama.vocabulary.Messages;

/// Puts the table of [Routes] in front of the web: each page in three languages, one address each without a slash at
/// the end, and an answer in the reader's language under every address that leads nowhere.
@Configuration(proxyBeanMethods = false)
public class PublicSite {
    private static final String LANGUAGE = "/{language:ar|fr|en}";
    private static final String LANGUAGE_IN_ANY_CASE = "/{language:[aA][rR]|[fF][rR]|[eE][nN]}";

    @Bean
    Holdings holdings(
            Register register,
            Records records,
            Sheets sheets,
            Search search,
            WorldMap map,
            Messages messages,
            Clock clock) {
        return new Holdings(register, records, sheets, search, map, new StatementWords(messages), messages, clock);
    }

    @Bean
    RouterFunction<ServerResponse> publicPages(Holdings holdings, Pages pages, Messages messages, Assets assets) {
        var reception = new Reception(holdings, pages, messages, assets, new Typesetting());
        var router = RouterFunctions.route().route(PermanentAddress.asked(), PermanentAddress::follow);
        Stream.of(Routes.TYPESET, Routes.ALL, Routes.CITED)
                .flatMap(List::stream)
                .forEach(route ->
                        router.route(reading(LANGUAGE + route.path()), request -> reception.answer(route, request)));
        var doorway = new Doorway(new SiteMap(holdings), assets);
        return router.route(reading("/"), doorway::home)
                .route(reading("/problems/{code}"), doorway::problem)
                .route(reading("/favicon.ico"), doorway::icon)
                .route(reading("/robots.txt"), doorway::robots)
                .route(reading("/sitemap.xml"), request -> reception.answer(doorway::siteMap, request))
                .route(reading(LANGUAGE_IN_ANY_CASE + "/**"), reception::lost)
                .route(reading("/static/**").negate().and(reading("/**")), reception::stray)
                .route(RequestPredicates.all().and(reading("/**").negate()), reception::readOnly)
                .build();
    }

    /// Without this, the framework would answer in its own words what it turns away itself; so the table above does.
    @Bean
    ErrorController noWordsOfTheFramework() {
        return new ErrorController() {};
    }

    private static RequestPredicate reading(String path) {
        return RequestPredicates.methods(HttpMethod.GET, HttpMethod.HEAD).and(RequestPredicates.path(path));
    }
}
