# Either service as an image: docker build --build-arg SERVICE=command-service .
# The jars are built before: ./mvnw package -DskipTests
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --no-create-home lagebuch && mkdir /secrets && chown lagebuch /secrets
COPY ${SERVICE}/target/*-exec.jar /app.jar
USER 10001
# Inside the container the only way in is the published port.
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=12 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", "-jar", "/app.jar"]
