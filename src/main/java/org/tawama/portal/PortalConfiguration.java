package org.tawama.portal;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.tawama.vocabulary.Messages;

/// What the public pages are made of, read once at start, and the address of their stylesheet.
@Configuration(proxyBeanMethods = false)
public class PortalConfiguration {

    @Bean
    Messages messages() {
        return Messages.load();
    }

    @Bean
    Pages pages() {
        return Pages.load();
    }

    @Bean
    WorldMap worldMap() {
        return WorldMap.load();
    }

    @Bean
    Assets assets() {
        return Assets.load();
    }

    @Bean
    WebMvcConfigurer assetAddresses(Assets assets) {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/static/**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addFixedVersionStrategy(assets.version(), "/**"));
            }
        };
    }
}
