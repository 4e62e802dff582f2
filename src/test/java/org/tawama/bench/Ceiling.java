package org.tawama.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.startup.Tomcat;

/// The yardstick for answers over HTTP: the same web server in the same kind of JVM, answering bytes from memory.
///
/// Arguments: port, folder of bodies. `GET /name` answers the file of that name.
public final class Ceiling {
    private Ceiling() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("ceiling").toString());
        tomcat.setPort(Integer.parseInt(arguments[0]));
        tomcat.setHostname("127.0.0.1");
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        var context = tomcat.addContext("", null);
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) serve(context, file);
        }
        tomcat.start();
        System.out.println("ready");
        tomcat.getServer().await();
    }

    private static void serve(org.apache.catalina.Context context, Path file) throws IOException {
        var name = file.getFileName().toString();
        Tomcat.addServlet(context, name, new Constant(Files.readAllBytes(file)));
        context.addServletMappingDecoded("/" + name, name);
    }

    private static final class Constant extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient byte[] body;

        private Constant(byte[] body) {
            this.body = body;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
