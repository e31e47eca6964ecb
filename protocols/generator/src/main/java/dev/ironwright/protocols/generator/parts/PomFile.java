package dev.ironwright.protocols.generator.parts;

/// Writes the build file of a generated project.
record PomFile(String artifact, boolean usesGuava) {

    String text() {
        return TEXT.replace("@artifact@", artifact).replace("@guava@\n", usesGuava ? GUAVA : "");
    }

    private static final String GUAVA =
            """
                <!-- The model uses Guava's collections. -->
                <dependency>
                  <groupId>com.google.guava</groupId>
                  <artifactId>guava</artifactId>
                  <version>33.8.0-jre</version>
                </dependency>
            """;

    private static final String TEXT =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>

              <groupId>generated</groupId>
              <artifactId>@artifact@</artifactId>
              <version>1.0-SNAPSHOT</version>

              <properties>
                <maven.compiler.release>25</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
              </properties>

              <dependencies>
            @guava@
                <dependency>
                  <groupId>org.junit.jupiter</groupId>
                  <artifactId>junit-jupiter</artifactId>
                  <version>6.1.3</version>
                  <scope>test</scope>
                </dependency>
              </dependencies>

              <build>
                <plugins>
                  <plugin>
                    <artifactId>maven-compiler-plugin</artifactId>
                    <version>3.16.0</version>
                    <configuration>
                      <compilerArgs>
                        <arg>-Xlint:all</arg>
                      </compilerArgs>
                    </configuration>
                  </plugin>
                  <plugin>
                    <artifactId>maven-surefire-plugin</artifactId>
                    <version>3.5.4</version>
                  </plugin>
                </plugins>
              </build>
            </project>
            """;
}
