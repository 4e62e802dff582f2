package org.tawama.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/// The yardstick for starts: a Spring Boot application with a web server and nothing of its own.
///
/// Arguments: as Spring takes them, such as `--server.port=18383`.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class Empty {
    public static void main(String[] arguments) {
        SpringApplication.run(Empty.class, arguments);
    }
}
